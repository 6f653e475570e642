import { recordAct } from "#lib/audit";
import { raiseRelease } from "#lib/catalog/mutations";
import type { ResourceContent } from "#lib/catalog/schema";
import { inTransaction } from "#lib/db/transaction";
import { type Queryable, readVersion, readView } from "#lib/editorial/data/view";
import { compareThree, differenceOf } from "#lib/editorial/rules/difference";
import type { ResourceDraft } from "#lib/editorial/rules/fields";
import type { Conflict, EditorView } from "#lib/editorial/schema";
import { AppError, notFound } from "#lib/errors";
import { observeRelease } from "#lib/release";

/** Who acts, on which resource, and which version of it they saw (null: they did not say, which is refused). */
export type Change = { actorId: string; requestId: string; slug: string; version: number | null };

type Before = EditorView & { id: string };
type Outcome = {
  /** What learners see has changed. */
  released: boolean;
  before: unknown;
  after: unknown;
};

type Work = {
  act: string;
  /** What the caller wanted of the content, to show beside what stands there by now. */
  wanted?: (content: ResourceContent) => ResourceDraft;
  /** Changes the rows; null when there is nothing to change, which is no act. */
  run: (client: Queryable, before: Before) => Promise<Outcome | null>;
};

/**
 * One editorial act: one transaction, one audit row, and a new content release when learners see something else by it.
 * The resource's row stays locked meanwhile, so of many edits of one version one wins and the others are told.
 * @throws AppError NOT_FOUND, IF_MATCH_MISSING, VERSION_CONFLICT with what stands there now, or what the act itself refuses
 */
export async function changeResource(change: Change, { act, wanted, run }: Work): Promise<EditorView> {
  const { actorId, requestId, slug } = change;
  const { view, release } = await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `select 1 from "ContentItem" where "kind" = 'resource' and "slug" = $1 for update`,
      [slug],
    );
    if (rowCount === 0) throw notFound();
    if (change.version === null) throw new AppError("IF_MATCH_MISSING");
    // A statement of its own: only now does it see what the last holder of the lock has written.
    const before = await readView(client, slug);
    if (before.version !== change.version) throw await conflictOf(client, before, change.version, wanted);
    const outcome = await run(client, before);
    if (outcome === null) return { view: before, release: null };
    const detail = { before: outcome.before, after: outcome.after };
    await recordAct(client, { actorId, requestId, act, object: "resource", objectId: slug, ...detail });
    const number = outcome.released ? await raiseRelease(client) : null;
    return { view: await readView(client, slug), release: number };
  });
  if (release !== null) observeRelease(release);
  const { id: _inside, ...answer } = view;
  return answer;
}

/** Writes the next version and makes it the draft. */
export async function writeDraft(
  client: Queryable,
  { id, version }: Before,
  { content, authorId }: { content: ResourceContent; authorId: string },
): Promise<void> {
  await client.query(
    `with written as (
       insert into "ContentVersion" ("itemId", "number", "content", "authorId") values ($1, $2, $3::jsonb, $4)
       returning "itemId", "number"
     )
     update "ContentItem" i set "draftVersion" = written."number", "updatedAt" = now()
     from written where i."id" = written."itemId"`,
    [id, version + 1, JSON.stringify(content), authorId],
  );
}

/** Values of the changed fields before and after, for the audit row. */
export function detailOf(before: ResourceContent, after: ResourceContent, version: number) {
  const changed = differenceOf(before, after);
  const values = (side: "before" | "after") => Object.fromEntries(changed.map((field) => [field.path, field[side]]));
  return { before: { version, ...values("before") }, after: { version: version + 1, ...values("after") } };
}

async function conflictOf(
  client: Queryable,
  { id, draft }: Before,
  seen: number,
  wanted: Work["wanted"],
): Promise<AppError> {
  const base = await readVersion(client, id, seen);
  const start = base ?? draft.content;
  const mine = wanted?.(start) ?? start;
  const three = { base: start, theirs: draft.content, mine };
  const difference = compareThree(three).map(({ path, base, theirs, mine }) => ({ path, base, theirs, mine }));
  return new AppError("VERSION_CONFLICT", {
    detail: `Version ${draft.version} is current.`,
    conflict: { ...draft, base, difference } satisfies Conflict,
  });
}
