import { recordAct } from "#lib/audit";
import { inTransaction } from "#lib/db/transaction";
import { type Queryable, readView } from "#lib/editorial/data/view";
import { checkReferences } from "#lib/editorial/mutations/references";
import { freeSlug, slugFrom } from "#lib/editorial/rules/address";
import type { EditorView, NewResource } from "#lib/editorial/schema";
import { AppError } from "#lib/errors";

type Creation = { actorId: string; requestId: string; resource: NewResource };

/**
 * Writes a new resource as a draft that learners do not see yet.
 * @throws AppError INVALID, SLUG_TAKEN when the caller chose the slug; a slug made from the title gives way to others
 */
export async function createResource({ actorId, requestId, resource }: Creation): Promise<EditorView> {
  const { slug: chosen, ...content } = resource;
  return inTransaction(async (client) => {
    await checkReferences(client, content);
    const slug = chosen ?? (await findFreeSlug(client, slugFrom(content)));
    const { rowCount } = await client.query(
      `with item as (
         insert into "ContentItem" ("id", "kind", "slug", "draftVersion") values (uuidv7(), 'resource', $1, 1)
         on conflict ("kind", "slug") do nothing returning "id"
       )
       insert into "ContentVersion" ("itemId", "number", "content", "authorId")
       select "id", 1, $2::jsonb, $3 from item`,
      [slug, JSON.stringify(content), actorId],
    );
    if (rowCount === 0) throw new AppError("SLUG_TAKEN", { errors: [{ path: "slug", code: "SLUG_TAKEN" }] });
    const after = { version: 1, ...content };
    await recordAct(client, { actorId, requestId, act: "resource.create", object: "resource", objectId: slug, after });
    const { id: _inside, ...view } = await readView(client, slug);
    return view;
  });
}

/** Creators of one base take turns, so that each sees what the others took. */
async function findFreeSlug(client: Queryable, base: string): Promise<string> {
  await client.query(`select pg_advisory_xact_lock(hashtext('waymark.slug'), hashtext($1))`, [base]);
  const { rows } = await client.query<{ slug: string }>(
    `select "slug" from "ContentItem" where "kind" = 'resource' and ("slug" = $1 or "slug" like $1 || '-%')`,
    [base],
  );
  return freeSlug(base, new Set(rows.map(({ slug }) => slug)));
}
