import { recordAct } from "#lib/audit";
import { lexemesIn } from "#lib/catalog/rules/search-index";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { readView } from "#lib/editorial/data/view";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import { pronounce } from "#lib/editorial/rules/pronounce";
import { freeSlug, type Named, slugFrom } from "#lib/editorial/rules/public-id";
import type { ItemView } from "#lib/editorial/schema/shapes";
import { AppError } from "#lib/errors";

export type Creation<Content> = {
  actorId: string;
  requestId: string;
  /** Chosen by the caller; else it is made from what the content says. */
  slug: string | undefined;
  content: Content;
};

/**
 * Writes a new item as a draft that learners do not see yet.
 * @throws AppError INVALID, SLUG_TAKEN when the caller chose the slug; one that is made gives way to others
 */
export async function createItem<Content extends Named, Patch>(
  kind: ContentKind<Content, Patch>,
  { actorId, requestId, slug: chosen, content: wanted }: Creation<Content>,
): Promise<ItemView<Content>> {
  const { kind: name } = kind.rules;
  return inTransaction(async (client) => {
    const content = await kind.settle(client, wanted, { slug: null, before: null });
    const slug = chosen ?? (await findFreeSlug(client, kind, content));
    const { rowCount } = await client.query(
      `with item as (
         insert into "ContentItem" ("id", "kind", "slug", "draftVersion") values (uuidv7(), $4, $1, 1)
         on conflict ("kind", "slug") do nothing returning "id"
       )
       insert into "ContentVersion" ("itemId", "number", "content", "authorId", "words")
       select "id", 1, $2::jsonb, $3, array_to_tsvector($5::text[]) from item`,
      [slug, JSON.stringify(content), actorId, name, lexemesIn(content)],
    );
    if (rowCount === 0) throw new AppError("SLUG_TAKEN", { errors: [{ path: "slug", code: "SLUG_TAKEN" }] });
    const after = { version: 1, ...content };
    await recordAct(client, { actorId, requestId, act: `${name}.create`, object: name, objectId: slug, after });
    const { id: _inside, ...view } = await readView<Content>(client, name, slug);
    return view;
  });
}

/** Creators of one base take turns, so that each sees what the others took. */
async function findFreeSlug<Content extends Named, Patch>(
  client: Queryable,
  { rules, reserved }: ContentKind<Content, Patch>,
  content: Content,
): Promise<string> {
  const base = slugFrom(content, rules.kind, pronounce);
  await client.query(`select pg_advisory_xact_lock(hashtext('waymark.slug'), hashtext($1))`, [base]);
  const { rows } = await client.query<{ slug: string }>(
    `select "slug" from "ContentItem" where "kind" = $2 and ("slug" = $1 or "slug" like $1 || '-%')`,
    [base, rules.kind],
  );
  return freeSlug(base, new Set([...reserved, ...rows.map(({ slug }) => slug)]));
}
