import type pg from "pg";
import { recordAct } from "#lib/audit";
import type { Fault } from "#lib/catalog/rules/whole";
import { inTransaction } from "#lib/db/transaction";
import { authorJson } from "#lib/editorial/data/view";
import { releaseWhole } from "#lib/editorial/mutations/whole";
import { rulesOf } from "#lib/editorial/rules/kinds/kinds";
import type { ItemName, ReleaseAnswer, ReleaseItem } from "#lib/editorial/schema/release";
import { AppError, type ErrorCode, type FieldError } from "#lib/errors";
import { observeRelease } from "#lib/release";

type Client = Pick<pg.ClientBase, "query">;
type Publication = { actorId: string; requestId: string; items: readonly ReleaseItem[]; message: string };

type Row = ItemName & {
  id: string;
  version: number;
  publishedVersion: number | null;
  archived: boolean;
  content: unknown;
  author: { id: string; name: string } | null;
};

/** Locks the items in one order for everyone, then reads what the last holder of each lock has written. */
async function lockItems(client: Client, items: readonly ItemName[]): Promise<Map<string, Row>> {
  const names = JSON.stringify(items.map(({ kind, slug }) => ({ kind, slug })));
  const { rows: locked } = await client.query<{ id: string }>(
    `select i."id" from "ContentItem" i
     join jsonb_to_recordset($1::jsonb) as n("kind" "ItemKind", "slug" text) using ("kind", "slug")
     order by i."id" for update of i`,
    [names],
  );
  const { rows } = await client.query<Row>(
    `select i."id", i."kind", i."slug", i."draftVersion" as "version", i."publishedVersion",
            i."archivedAt" is not null as "archived", v."content", ${authorJson("a")} as "author"
     from "ContentItem" i
     join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."draftVersion"
     left join "User" a on a."id" = v."authorId"
     where i."id" = any($1)`,
    [locked.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [nameOf(row), row]));
}

const nameOf = ({ kind, slug }: ItemName): string => `${kind}/${slug}`;

type Refused = { code: ErrorCode; at: (number: number) => FieldError[]; conflict?: unknown };

/** The first reason for which any of the items cannot be published, with every item it holds for. */
function refuseItems(items: readonly ReleaseItem[], rows: Map<string, Row>): void {
  const rowOf = (index: number) => rows.get(nameOf(items[index] as ReleaseItem));
  const when = (code: ErrorCode, is: (row: Row, item: ReleaseItem) => boolean): Refused => ({
    code,
    at: (index) => {
      const row = rowOf(index);
      return row && is(row, items[index] as ReleaseItem) ? [{ path: `items.${index}`, code }] : [];
    },
  });
  const stale = items.flatMap((item) => {
    const row = rows.get(nameOf(item));
    return row && row.version !== item.version ? [{ ...nameAnd(row), version: row.version, author: row.author }] : [];
  });
  const missing = (index: number): FieldError[] => {
    const row = rowOf(index);
    const errors = row ? rulesOf(row.kind).missing(row.content) : [];
    return errors.map(({ path, code }) => ({ path: `items.${index}.${path}`, code }));
  };
  const reasons: Refused[] = [
    { code: "NOT_FOUND", at: (index) => (rowOf(index) ? [] : [{ path: `items.${index}`, code: "NOT_FOUND" }]) },
    { ...when("VERSION_CONFLICT", (row, { version }) => row.version !== version), conflict: { items: stale } },
    // A topic leaves an archived stage by a release of both; the stage stays archived.
    when("ALREADY_ARCHIVED", ({ archived, kind }) => archived && kind !== "stage"),
    when("NOTHING_TO_PUBLISH", ({ version, publishedVersion }) => publishedVersion === version),
    { code: "INCOMPLETE", at: missing },
  ];
  for (const { code, at, conflict } of reasons) {
    const errors = items.flatMap((_item, index) => at(index));
    if (errors.length > 0) throw new AppError(code, { errors: errors.slice(0, 50), conflict });
  }
}

const nameAnd = ({ kind, slug }: ItemName): ItemName => ({ kind, slug });

/** Names the faults of items in the release by their place in it, others by kind and public id. */
function brokenBy(items: readonly ItemName[]) {
  return (faults: Fault[]): AppError => {
    const errors = faults.slice(0, 50).map(({ kind, slug, path, code }): FieldError => {
      const index = items.findIndex((item) => item.kind === kind && item.slug === slug);
      return { path: `${index < 0 ? `${kind}.${slug}` : `items.${index}`}.${path}`, code };
    });
    return new AppError("BROKEN_WHOLE", { errors, conflict: { faults: faults.slice(0, 50) } });
  };
}

/**
 * Makes several drafts what learners see, all or none: one transaction, one content release, one audit row with the message.
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, ALREADY_ARCHIVED, NOTHING_TO_PUBLISH or INCOMPLETE naming the items;
 * BROKEN_WHOLE naming item and field when what would be published together is not sound
 */
export async function publishTogether({ actorId, requestId, items, message }: Publication): Promise<ReleaseAnswer> {
  const { release, result } = await inTransaction(async (client) => {
    const rows = await lockItems(client, items);
    refuseItems(items, rows);
    const done = await releaseWhole(client, {
      resources: items.filter(({ kind }) => kind === "resource").map(({ slug }) => slug),
      broken: brokenBy(items),
      work: async () => {
        await client.query(
          `update "ContentItem" set "publishedVersion" = "draftVersion", "updatedAt" = now() where "id" = any($1)`,
          [[...rows.values()].map(({ id }) => id)],
        );
        return { released: true, result: items.map((item) => ({ ...nameAnd(item), version: item.version })) };
      },
    });
    const published = items.map((item) => {
      const from = rows.get(nameOf(item))?.publishedVersion ?? null;
      return { ...nameAnd(item), from, to: item.version };
    });
    const what = { act: "release.publish", object: "release", objectId: String(done.release) };
    await recordAct(client, { actorId, requestId, ...what, after: { message, items: published } });
    return done;
  });
  if (release === null) throw new Error("A publication without a release.");
  observeRelease(release);
  return { release, items: result };
}
