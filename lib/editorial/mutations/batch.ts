import type { Queryable } from "#lib/db/client";
import type { BulkResult } from "#lib/editorial/schema/bulk";

/** Rows of one statement. */
const chunkSize = 1000;

/** What is written to one item. Of its content: either fields laid over the draft (none that it is found by), or an earlier version once more. */
export type BatchWork = {
  id: string;
  patch: object | null;
  fromVersion: number | null;
  /** Where the published pointer goes: to the draft that results, to a version, or nowhere (`keep`). */
  publish: "draft" | "keep" | "version";
  publishedVersion: number | null;
  archived: boolean | null;
};

const writeSql = `
  with given as (
    select * from jsonb_to_recordset($3::jsonb) as g("id" uuid, "patch" jsonb, "fromVersion" int, "publish" text,
      "publishedVersion" int, "archived" boolean)
  ), target as (
    select g."id", i."draftVersion", i."publishedVersion", i."archivedAt" is not null as "wasArchived",
           case when g."patch" is null then v."content" else d."content" || g."patch" end as "content",
           case when g."patch" is null then v."words" else d."words" end as "words",
           case when g."patch" is null and g."fromVersion" is null then i."draftVersion" else i."draftVersion" + 1 end as "next",
           g."publish", g."publishedVersion" as "toVersion", coalesce(g."archived", i."archivedAt" is not null) as "archived"
    from given g
    join "ContentItem" i on i."id" = g."id"
    join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
    left join "ContentVersion" v on v."itemId" = i."id" and v."number" = g."fromVersion"
  ), result as (
    select *, case "publish" when 'draft' then "next" when 'version' then "toVersion" else "publishedVersion" end as "published"
    from target
  ), written as (
    insert into "ContentVersion" ("itemId", "number", "content", "authorId", "words")
    select "id", "next", "content", $2, "words" from result where "next" > "draftVersion"
  ), noted as (
    insert into "BatchItem" ("batchId", "itemId", "draftBefore", "publishedBefore", "archivedBefore", "draftAfter",
      "publishedAfter", "archivedAfter")
    select $1, "id", "draftVersion", "publishedVersion", "wasArchived", "next", "published", "archived" from result
  )
  update "ContentItem" i set "draftVersion" = r."next", "publishedVersion" = r."published", "updatedAt" = now(),
    "archivedAt" = case when r."archived" then coalesce(i."archivedAt", now()) end
  from result r where i."id" = r."id"`;

type Writing = { batch: string; actorId: string; work: BatchWork[] };

/** Writes what was decided for many locked items: a statement per thousand, and what each was before and is after. */
export async function writeBatch(client: Queryable, { batch, actorId, work }: Writing): Promise<void> {
  for (let from = 0; from < work.length; from += chunkSize) {
    await client.query(writeSql, [batch, actorId, JSON.stringify(work.slice(from, from + chunkSize))]);
  }
}

/** Locks items in one order, so that two who lock many never wait for each other. */
export const lockItems = (client: Queryable, ids: readonly string[]) =>
  client.query(`select 1 from "ContentItem" where "id" = any($1::uuid[]) order by "id" for update`, [ids]);

/** What an order that came twice has done the first time; null when it is new. */
export async function readBatch(client: Queryable, id: string): Promise<BulkResult | null> {
  const { rows } = await client.query<{ slugs: string[] }>(
    `select array(select i."slug" from "BatchItem" n join "ContentItem" i on i."id" = n."itemId"
                  where n."batchId" = b."id" order by i."id") as "slugs"
     from "Batch" b where b."id" = $1`,
    [id],
  );
  const found = rows[0];
  return found
    ? resultOf(
        id,
        found.slugs.map((slug) => ({ slug, outcome: "done" })),
      )
    : null;
}

export function resultOf(id: string, results: BulkResult["results"]): BulkResult {
  const count = (outcome: string) => results.filter((one) => one.outcome === outcome).length;
  return { id, done: count("done"), unchanged: count("unchanged"), refused: count("refused"), results };
}
