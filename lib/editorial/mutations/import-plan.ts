import { setImmediate as pause } from "node:timers/promises";
import { reservedResourceSlugs } from "#lib/catalog/rules/vocabulary";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { getImport } from "#lib/editorial/data/imports";
import { readBasis, readDrafts, readKnown, readNames } from "#lib/editorial/data/known";
import { readBookmarkRows } from "#lib/editorial/rules/import/bookmark-rows";
import { readCsvRows } from "#lib/editorial/rules/import/csv-rows";
import type { FileRow } from "#lib/editorial/rules/import/file-row";
import { type KnownResource, Matcher, type Met } from "#lib/editorial/rules/import/import-plan";
import { type Judge, type PlannedRow, planRow } from "#lib/editorial/rules/import/import-row";
import { readJsonRows } from "#lib/editorial/rules/import/json-rows";
import { mostRows } from "#lib/editorial/rules/import/resource-file";
import { type ImportAction, type ImportFormat, importActions } from "#lib/editorial/rules/kinds/vocabulary";
import { resourceDraft } from "#lib/editorial/schema";
import type { ImportQuery, ImportView, importFile } from "#lib/editorial/schema/import";
import { invalidField } from "#lib/errors";
import { giveBack } from "#lib/give-back";
import { parseJson } from "#lib/http/body";
import { fieldErrors } from "#lib/http/validate";

/** Rows that are read, judged and written before everyone else has a turn. */
const batchSize = 100;

type File = NonNullable<(typeof importFile)["_zod"]["output"]>;
type Planning = { userId: string; file: File; name: string; missing: ImportQuery["missing"] };

const formats: Record<File["type"], ImportFormat> = {
  "text/csv": "csv",
  "application/json": "json",
  "text/html": "bookmarks",
};

/** @throws AppError MALFORMED for what is no JSON */
function rowsOf({ type, text }: File): Generator<FileRow> {
  if (type === "text/csv") return readCsvRows(text);
  return type === "text/html" ? readBookmarkRows(text) : readJsonRows(parseJson(text));
}

/**
 * Reads a file into a plan and keeps it: what would be created, changed, archived and left alone, and what is wrong. Nothing
 * else is written. Long files are read with pauses, so that others are answered meanwhile.
 * @throws AppError MALFORMED, INVALID when there are more rows than one file may have
 */
export async function planImport({ userId, file, name, missing }: Planning): Promise<ImportView> {
  const id = await inTransaction(async (client) => {
    // Every statement below sees the same moment.
    await client.query("set transaction isolation level repeatable read");
    const basis = await readBasis(client);
    const known = await readKnown(client);
    const names = await readNames(client);
    const judge: Judge = {
      matcher: new Matcher(known, reservedResourceSlugs),
      topics: new Set(names.topics),
      capabilities: new Set(names.capabilities),
      categories: new Set(names.categories),
      check: (content) => {
        const result = resourceDraft.safeParse(content, { reportInput: true });
        return result.success ? [] : fieldErrors(result.error);
      },
    };
    const job = await startJob(client, { userId, name, format: formats[file.type], basis });
    const counts = Object.fromEntries(importActions.map((action) => [action, 0])) as Record<ImportAction, number>;
    const seen = new Set<string>();
    let [total, similar] = [0, 0];
    const keep = async (rows: PlannedRow[]) => {
      for (const row of rows) {
        counts[row.action] += 1;
        if (row.similar.length > 0) similar += 1;
        if (row.itemId !== null) seen.add(row.itemId);
      }
      await writeRows(client, { job, from: total, rows });
      total += rows.length;
      if (total % (20 * batchSize) === 0) giveBack();
      await pause();
    };
    let batch: FileRow[] = [];
    for (const row of rowsOf(file)) {
      if (batch.push(row) + total > mostRows) throw invalidField("", "TOO_MANY_ROWS");
      if (batch.length < batchSize) continue;
      await keep(await planBatch(client, batch, judge));
      batch = [];
    }
    await keep(await planBatch(client, batch, judge));
    if (missing === "archive" && counts.error === 0)
      await keep(known.filter((one) => !one.archived && !seen.has(one.id)).map(leftOut));
    await client.query(`update "ImportJob" set "counts" = $2 where "id" = $1`, [
      job,
      JSON.stringify({ ...counts, similar }),
    ]);
    return job;
  });
  giveBack();
  return getImport(userId, id);
}

async function planBatch(client: Queryable, rows: FileRow[], judge: Judge): Promise<PlannedRow[]> {
  const met = rows.map((row): [FileRow, Met] => [row, judge.matcher.meet(row)]);
  const ids = met.flatMap(([{ bookmark }, { item }]) => (item === null || bookmark ? [] : [item.id]));
  const present = await readDrafts(client, ids);
  return met.map(([row, one]) => planRow(row, one, present.get(one.item?.id ?? "") ?? null, judge));
}

/** A resource that the file does not name, where whoever sent it asked that such ones be archived. */
const leftOut = ({ id, slug, title, version }: KnownResource): PlannedRow => ({
  line: null,
  action: "archive",
  slug,
  title,
  itemId: id,
  version,
  content: null,
  archive: true,
  changes: [],
  errors: [],
  similar: [],
});

type NewJob = { userId: string; name: string; format: ImportFormat; basis: string };

/** Plans that nobody came back to for a day go, as do the rows of imports that were applied a month ago. */
async function startJob(client: Queryable, { userId, name, format, basis }: NewJob): Promise<string> {
  await client.query(
    `delete from "ImportJob" where "userId" = $1 and "state" = 'planned' and "createdAt" < now() - interval '1 day'`,
    [userId],
  );
  await client.query(
    `delete from "ImportRow" r using "ImportJob" j where r."jobId" = j."id" and j."userId" = $1 and j."state" = 'applied'
       and j."finishedAt" < now() - interval '30 days'`,
    [userId],
  );
  const { rows } = await client.query<{ id: string }>(
    `insert into "ImportJob" ("id", "userId", "name", "format", "counts", "basis")
     values (uuidv7(), $1, $2, $3, '{}', $4) returning "id"`,
    [userId, name, format, basis],
  );
  return rows[0]?.id ?? "";
}

const orNull = <Item>(list: Item[]): Item[] | null => (list.length > 0 ? list : null);

async function writeRows(client: Queryable, { job, from, rows }: { job: string; from: number; rows: PlannedRow[] }) {
  const given = rows.map(({ changes, errors, similar, ...row }, index) => ({
    ...row,
    number: from + index + 1,
    changes: orNull(changes),
    errors: orNull(errors),
    similar: orNull(similar),
  }));
  await client.query(
    `insert into "ImportRow" ("jobId", "number", "line", "action", "slug", "title", "itemId", "version", "content",
       "archive", "changes", "errors", "similar")
     select $1, g."number", g."line", g."action", g."slug", g."title", g."itemId", g."version", g."content",
       g."archive", g."changes", g."errors", g."similar"
     from jsonb_to_recordset($2::jsonb) as g("number" int, "line" int, "action" "ImportAction", "slug" text, "title" jsonb,
       "itemId" uuid, "version" int, "content" jsonb, "archive" boolean, "changes" jsonb, "errors" jsonb, "similar" jsonb)`,
    [job, JSON.stringify(given)],
  );
}
