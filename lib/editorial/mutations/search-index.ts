import { lexemesIn } from "#lib/catalog/rules/search-index";
import type { Queryable } from "#lib/db/client";

/** Raised when texts are taken apart in another way, so that everything is indexed anew. */
const readingVersion = "1";
const batchSize = 500;

/**
 * Works out what every version is found by that does not say so yet: those from before there was an index, and all of them
 * when the way of reading has changed. Safe to repeat; batch by batch, so that it can be cut off.
 * @returns how many there were
 */
export async function fillSearchIndex(client: Queryable): Promise<number> {
  const { rowCount } = await client.query(
    `insert into "SeedFile" ("path", "hash") values ('search-index', $1)
     on conflict ("path") do update set "hash" = excluded."hash", "seededAt" = now() where "SeedFile"."hash" <> excluded."hash"`,
    [readingVersion],
  );
  if (rowCount === 1) await client.query(`update "ContentVersion" set "words" = null where "words" is not null`);
  for (let filled = 0; ; ) {
    const { rows } = await client.query<{ itemId: string; number: number; content: unknown }>(
      `select "itemId", "number", "content" from "ContentVersion" where "words" is null limit $1`,
      [batchSize],
    );
    if (rows.length === 0) return filled;
    const given = rows.map(({ content, ...version }) => ({ ...version, words: lexemesIn(content) }));
    await client.query(
      `update "ContentVersion" v set "words" = array_to_tsvector(g."words")
       from jsonb_to_recordset($1::jsonb) as g("itemId" uuid, "number" int, "words" text[])
       where v."itemId" = g."itemId" and v."number" = g."number"`,
      [JSON.stringify(given)],
    );
    filled += rows.length;
  }
}
