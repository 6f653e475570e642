import type { ResourceContent } from "#lib/catalog/schema";
import type { Queryable } from "#lib/db/client";
import type { KnownResource } from "#lib/editorial/rules/import/import-plan";

const drafts = `"ContentItem" i join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"`;

/** SQL: a hash of everything that decides which resource a row of a file is about. */
const basisSql = `select md5(coalesce(string_agg(concat_ws(E'\\x1f', i."slug", i."archivedAt" is not null, d."content"->>'url',
    d."content"->'title'->>'zh', d."content"->'title'->>'en'), E'\\x1e' order by i."slug" collate "C"), '')) as "basis"
  from ${drafts} where i."kind" = 'resource'`;

/** What plans rest on, as this connection sees it: one statement. */
export async function readBasis(client: Queryable): Promise<string> {
  const { rows } = await client.query<{ basis: string }>(basisSql);
  return rows[0]?.basis ?? "";
}

/** Every resource, without its texts. */
export async function readKnown(client: Queryable): Promise<KnownResource[]> {
  const { rows } = await client.query<KnownResource>(
    `select i."id", i."slug", i."draftVersion" as "version", i."archivedAt" is not null as "archived",
            d."content"->>'url' as "url", d."content"->'title' as "title"
     from ${drafts} where i."kind" = 'resource' order by i."slug"`,
  );
  return rows;
}

/** The drafts of these items, by id. */
export async function readDrafts(client: Queryable, ids: readonly string[]): Promise<Map<string, ResourceContent>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; content: ResourceContent }>(
    `select i."id", d."content" from ${drafts} where i."id" = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, content }) => [id, content]));
}

type Names = { topics: string[]; capabilities: string[]; categories: number[] };

/** Everything a resource may name: topics that there are, capabilities and categories that are published. */
export async function readNames(client: Queryable): Promise<Names> {
  const { rows } = await client.query<Names>(
    `with published as (
       select i."kind", v."content" from "ContentItem" i
       join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
       where i."kind" in ('model', 'library')
     )
     select array(select "slug" from "ContentItem" where "kind" = 'topic') as "topics",
            array(select known->>'slug' from published, jsonb_array_elements("content"->'capabilities') known
                  where "kind" = 'model') as "capabilities",
            array(select (known->>'id')::int from published, jsonb_array_elements("content"->'categories') known
                  where "kind" = 'library') as "categories"`,
  );
  return rows[0] ?? { topics: [], capabilities: [], categories: [] };
}
