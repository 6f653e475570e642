import { type ResourceFilter, wordsOf } from "#lib/catalog/rules/search";
import { searchQuery, titleQuery } from "#lib/catalog/rules/search-index";
import type { Resource, ResourceContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";

// Resources are many and are not part of the snapshot in lib/catalog/data.ts: each of these is one statement.

/** SQL: everything published and not archived, as item `i` with its published version `p`. */
const published = `"ContentItem" i join "ContentVersion" p on p."itemId" = i."id" and p."number" = i."publishedVersion"
  where i."kind" = 'resource' and i."archivedAt" is null`;

type Row = { slug: string; version: number; content: ResourceContent };

const toResource = ({ slug, version, content }: Row): Resource => ({ ...content, slug, version });

export async function getResource(slug: string): Promise<Resource | null> {
  const { rows } = await pool().query<Row>(
    `select i."slug", p."number" as "version", p."content" from ${published} and i."slug" = $1`,
    [slug],
  );
  return rows[0] ? toResource(rows[0]) : null;
}

/** All that serve a topic, by their public ids. */
export async function listResourcesFor(topic: string): Promise<Resource[]> {
  const { rows } = await pool().query<Row>(
    `select i."slug", p."number" as "version", p."content" from ${published} and p."content"->'topics' ? $1
     order by i."slug" collate "C"`,
    [topic],
  );
  return rows.map(toResource);
}

export type ResourceSearch = {
  filter: ResourceFilter;
  /** Score and public id of the last one that was seen. */
  after: readonly [number, string] | null;
  limit: number;
};
export type FoundResources = { items: { resource: Resource; score: number }[]; total: number };

/** What of the content is asked for, as SQL about a published version `p`. */
function conditionsOf(filter: ResourceFilter, values: unknown[]): string[] {
  const conditions: string[] = [];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined) return;
    conditions.push(condition(`$${values.push(value)}`));
  };
  add(filter.kind, (p) => `p."content"->>'kind' = ${p}`);
  add(filter.category, (p) => `(p."content"->>'category')::int = ${p}::int`);
  add(filter.topic, (p) => `p."content"->'topics' ? ${p}`);
  add(filter.capability, (p) => `p."content"->'capabilities' ? ${p}`);
  add(filter.tag, (p) => `p."content"->'tags' ? ${p}`);
  add(filter.lang, (p) => `p."content"->'languages' ? ${p}`);
  add(filter.free, (p) => `p."content"->>'free' = ${p}`);
  return conditions;
}

const ofVersion = (one: string) => `${one}."itemId" = i."id" and ${one}."number" = i."publishedVersion"`;

/**
 * Resources that match, those with every word in the title first, then by public id; none twice when read on from where one
 * was. Contents are read of one page only, and looked into only where a filter asks for it.
 */
export async function searchPublished({ filter, after, limit }: ResourceSearch): Promise<FoundResources> {
  const query = searchQuery(filter.q);
  if (query === null && wordsOf(filter.q).length > 0) return { items: [], total: 0 };
  const values: unknown[] = [after?.[0] ?? null, after?.[1] ?? null, limit];
  const conditions = conditionsOf(filter, values);
  const joins: string[] = [];
  if (conditions.length > 0) joins.push(`join "ContentVersion" p on ${ofVersion("p")}`);
  let score = "0";
  if (query !== null) {
    joins.push(`join "found_by"($${values.push(query)}::tsquery) f on ${ofVersion("f")}`);
    joins.push(`left join "found_by"($${values.push(titleQuery(filter.q))}::tsquery) t on ${ofVersion("t")}`);
    score = `(t."itemId" is not null)::int`;
  }
  const { rows } = await pool().query<{ total: number; items: (Row & { score: number })[] | null }>(
    `with found as (
       select i."id", i."publishedVersion", i."slug" collate "C" as "slug", ${score} as "score"
       from "ContentItem" i ${joins.join(" ")}
       where ${["i.\"kind\" = 'resource'", 'i."archivedAt" is null', 'i."publishedVersion" is not null', ...conditions].join(" and ")}
     ), page as (
       select * from found
       where $1::int is null or "score" < $1 or ("score" = $1 and "slug" > $2::text collate "C")
       order by "score" desc, "slug" limit $3
     )
     select (select count(*)::int from found) as "total",
            json_agg(json_build_object('slug', page."slug", 'version', v."number", 'content', v."content", 'score', "score")
              order by "score" desc, page."slug") as "items"
     from page join "ContentVersion" v on v."itemId" = page."id" and v."number" = page."publishedVersion"`,
    values,
  );
  const items = (rows[0]?.items ?? []).map(({ score, ...row }) => ({ resource: toResource(row), score }));
  return { items, total: rows[0]?.total ?? 0 };
}
