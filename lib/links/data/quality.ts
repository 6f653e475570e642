import { pool } from "#lib/db/client";
import { type QualityView, yearsToAge } from "#lib/links/rules/quality";
import type { QualityQuery, QualityRow, QualityRows } from "#lib/links/schema/quality";

const blank = (text: string, language: string) => `(${text}->>'${language}' ~ '^\\s*$')`;

/** What learners have, and what is being written. Archived things need no care. */
const content = `
  resources as (
    select i."slug", v."content" from "ContentItem" i
    join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
    where i."kind" = 'resource' and i."archivedAt" is null
  ), topics as (
    select i."slug", v."content"->'title' as "title" from "ContentItem" i
    join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
    where i."kind" = 'topic' and i."archivedAt" is null
  ), served as (
    select topic as "slug", count(*) as "resources", bool_or(r."content"->>'free' <> 'no') as "free",
      bool_or(r."content"->'languages' ? 'zh') as "zh", bool_or(r."content"->'languages' ? 'en') as "en"
    from resources r, jsonb_array_elements_text(r."content"->'topics') topic group by topic
  ), texts as (
    select i."kind"::text as "kind", i."slug", d."content"->'title' as "title",
      count(*) filter (where ${blank("text", "zh")})::int as "zh", count(*) filter (where ${blank("text", "en")})::int as "en"
    from "ContentItem" i
    join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion",
      jsonb_path_query(d."content", 'strict $.** ? (@.zh.type() == "string" && @.en.type() == "string")') text
    where i."archivedAt" is null and i."kind" in ('resource', 'role', 'topic', 'stage', 'roadmap')
      and ${blank("text", "zh")} <> ${blank("text", "en")}
    group by i."kind", i."slug", d."content"
  )`;

/** Each list as rows of one shape; `$3` is the year from which on a resource is not old. */
const lists: Record<QualityView, string> = {
  "topics-without-resources": `
    select 'topic', t."slug", t."title", null::int, null::int, null::int from topics t
    where not exists (select 1 from served s where s."slug" = t."slug")`,
  "topics-without-free": `
    select 'topic', t."slug", t."title", null::int, null::int, null::int from topics t
    join served s on s."slug" = t."slug" where not s."free"`,
  "topics-one-language": `
    select 'topic', t."slug", t."title", null::int, (not s."zh")::int, (not s."en")::int from topics t
    join served s on s."slug" = t."slug" where s."zh" <> s."en"`,
  "resources-without-topics": `
    select 'resource', r."slug", r."content"->'title', null::int, null::int, null::int from resources r
    where not exists (select 1 from jsonb_array_elements_text(r."content"->'topics') named
                      join topics t on t."slug" = named)`,
  "resources-old": `
    select 'resource', r."slug", r."content"->'title', (r."content"->>'year')::int, null::int, null::int from resources r
    where (r."content"->>'year')::int < $3::int`,
  translations: `select "kind", "slug", "title", null::int, "zh", "en" from texts`,
};

const all = Object.entries(lists)
  .map(
    ([view, select]) =>
      `select '${view}' as "view", q.* from (${select}) q("kind", "slug", "title", "year", "zh", "en")`,
  )
  .join(" union all ");

/**
 * A page of one list of what would make content better, with the length of all lists: one statement.
 * @param thisYear the year that age is counted from
 */
export async function listQuality({ view, page, limit }: QualityQuery, thisYear: number): Promise<QualityRows> {
  const { rows } = await pool().query<{ counts: Partial<QualityRows["counts"]> | null; items: QualityRow[] | null }>(
    `with ${content}, found as materialized (${all}),
     page as (select * from found where "view" = $4 order by "year", "kind", "slug" limit $1 offset $2)
     select (select json_object_agg("view", "count") from (select "view", count(*) from found group by "view") c) as "counts",
       (select json_agg(json_build_object('kind', "kind", 'slug', "slug", 'title', "title", 'year', "year",
          'zh', "zh", 'en', "en") order by "year", "kind", "slug") from page) as "items"`,
    [limit, (page - 1) * limit, thisYear - yearsToAge, view],
  );
  const none = Object.fromEntries(Object.keys(lists).map((name) => [name, 0])) as QualityRows["counts"];
  const counts = { ...none, ...rows[0]?.counts };
  return { items: rows[0]?.items ?? [], counts, total: counts[view], page, limit };
}
