import { recordAct } from "#lib/audit";
import { raiseRelease } from "#lib/catalog/mutations";
import { lexemesIn } from "#lib/catalog/rules/search-index";
import type { Fault } from "#lib/catalog/rules/whole";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { readVersion, readView } from "#lib/editorial/data/view";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import { releaseWhole } from "#lib/editorial/mutations/whole";
import type { ItemConflict, ItemView } from "#lib/editorial/schema/shapes";
import { AppError, type FieldError, notFound } from "#lib/errors";
import { observeRelease } from "#lib/release";

/** Who acts, on which item, and which version of it they saw (null: they did not say, which is refused). */
export type Change = { actorId: string; requestId: string; slug: string; version: number | null };

type Before<Content> = ItemView<Content> & { id: string };
type Outcome = {
  /** What learners see has changed. */
  released: boolean;
  before: unknown;
  after: unknown;
};

type Work<Content> = {
  /** Its verb, such as "edit". */
  act: string;
  /** Whether learners may see something else by it. */
  publishes?: boolean;
  /** What the caller wanted of the content, to show beside what stands there by now. */
  wanted?: (content: Content) => Content;
  /** Changes the rows; null when there is nothing to change, which is no act. */
  run: (client: Queryable, before: Before<Content>) => Promise<Outcome | null>;
};

/**
 * One editorial act: one transaction, one audit row, and a new content release when learners see something else by it.
 * The item's row stays locked meanwhile, so of many edits of one version one wins and the others are told.
 * @throws AppError NOT_FOUND, IF_MATCH_MISSING, VERSION_CONFLICT with what stands there now, or what the act itself refuses
 */
export async function changeItem<Content, Patch>(
  kind: ContentKind<Content, Patch>,
  change: Change,
  { act, publishes = false, wanted, run }: Work<Content>,
): Promise<ItemView<Content>> {
  const { actorId, requestId, slug } = change;
  const { kind: name } = kind.rules;
  const { view, release } = await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `select 1 from "ContentItem" where "kind" = $1 and "slug" = $2 for update`,
      [name, slug],
    );
    if (rowCount === 0) throw notFound();
    if (change.version === null) throw new AppError("IF_MATCH_MISSING");
    // A statement of its own: only now does it see what the last holder of the lock has written.
    const before = await readView<Content>(client, name, slug);
    if (before.version !== change.version) {
      throw await conflictOf(kind, client, { before, seen: change.version, wanted });
    }
    const { outcome, release: number } = await carryOut(kind, client, {
      slug,
      publishes,
      run: () => run(client, before),
    });
    if (outcome === null) return { view: before, release: null };
    const detail = { before: outcome.before, after: outcome.after };
    await recordAct(client, { actorId, requestId, act: `${name}.${act}`, object: name, objectId: slug, ...detail });
    return { view: await readView<Content>(client, name, slug), release: number };
  });
  if (release !== null) observeRelease(release);
  const { id: _inside, ...answer } = view;
  return answer;
}

type Running = { slug: string; publishes: boolean; run: () => Promise<Outcome | null> };

/** Runs the act, and releases what learners see of it: of what numbers and other items rest on, only as a sound whole. */
async function carryOut<Content, Patch>(
  { rules: { kind }, inWhole }: ContentKind<Content, Patch>,
  client: Queryable,
  { slug, publishes, run }: Running,
): Promise<{ outcome: Outcome | null; release: number | null }> {
  if (!inWhole || !publishes) {
    const outcome = await run();
    return { outcome, release: outcome?.released ? await raiseRelease(client) : null };
  }
  const { result, release } = await releaseWhole(client, {
    broken: (faults) => brokenWhole(faults, { kind, slug }),
    work: async () => {
      const outcome = await run();
      return { released: outcome?.released === true, result: outcome };
    },
  });
  return { outcome: result, release };
}

/** Faults of the item itself by their field, those of others by kind and public id before it. */
function brokenWhole(faults: readonly Fault[], item: { kind: string; slug: string }): AppError {
  const errors = faults.slice(0, 50).map(({ kind, slug, path, code, names }): FieldError => {
    const own = kind === item.kind && slug === item.slug;
    return { path: own ? path : `${kind}.${slug}.${path}`, code, params: names };
  });
  return new AppError("BROKEN_WHOLE", { errors, conflict: { faults: faults.slice(0, 50) } });
}

/** Writes the next version and makes it the draft. */
export async function writeDraft(
  client: Queryable,
  { id, version }: Pick<Before<unknown>, "id" | "version">,
  { content, authorId }: { content: unknown; authorId: string },
): Promise<void> {
  await client.query(
    `with written as (
       insert into "ContentVersion" ("itemId", "number", "content", "authorId", "words")
       values ($1, $2, $3::jsonb, $4, array_to_tsvector($5::text[]))
       returning "itemId", "number"
     )
     update "ContentItem" i set "draftVersion" = written."number", "updatedAt" = now()
     from written where i."id" = written."itemId"`,
    [id, version + 1, JSON.stringify(content), authorId, lexemesIn(content)],
  );
}

/** Values of the changed fields before and after, for the audit row. */
export function detailOf<Content, Patch>(
  { rules }: ContentKind<Content, Patch>,
  { draft, version }: ItemView<Content>,
  after: Content,
) {
  const changed = rules.comparing.differenceOf(draft.content, after);
  const values = (side: "before" | "after") => Object.fromEntries(changed.map((field) => [field.path, field[side]]));
  return { before: { version, ...values("before") }, after: { version: version + 1, ...values("after") } };
}

type Stale<Content> = { before: Before<Content>; seen: number; wanted: Work<Content>["wanted"] };

async function conflictOf<Content, Patch>(
  { rules }: ContentKind<Content, Patch>,
  client: Queryable,
  { before: { id, draft }, seen, wanted }: Stale<Content>,
): Promise<AppError> {
  const base = await readVersion<Content>(client, id, seen);
  const start = base ?? draft.content;
  const mine = wanted?.(start) ?? start;
  const three = rules.comparing.compareThree({ base: start, theirs: draft.content, mine });
  const difference = three.map(({ path, base, theirs, mine }) => ({ path, base, theirs, mine }));
  return new AppError("VERSION_CONFLICT", {
    detail: `Version ${draft.version} is current.`,
    conflict: { ...draft, base, difference } satisfies ItemConflict<Content>,
  });
}
