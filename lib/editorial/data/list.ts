import { wordsOf } from "#lib/catalog/rules/search";
import { pool } from "#lib/db/client";
import { authorJson, utc } from "#lib/editorial/data/view";
import { missingForPublishing } from "#lib/editorial/rules/check";
import { type ResourceSort, stateOf } from "#lib/editorial/rules/vocabulary";
import type { ListQuery, ResourceRow, ResourceRows } from "#lib/editorial/schema";

const title = (language: "zh" | "en", other: "zh" | "en") =>
  `coalesce(nullif(d."content"->'title'->>'${language}', ''), d."content"->'title'->>'${other}')`;

const sortColumns: Record<ResourceSort, string> = {
  updatedAt: `i."updatedAt"`,
  "title.zh": `${title("zh", "en")} collate "zh-x-icu"`,
  "title.en": `${title("en", "zh")} collate "und-x-icu"`,
  kind: `d."content"->>'kind'`,
  minutes: `(d."content"->>'minutes')::int`,
};

const searched = `lower(normalize(concat_ws(E'\\n', i."slug", d."content"->'title'->>'zh', d."content"->'title'->>'en',
  d."content"->>'url', d."content"->>'publisher'), NFKC))`;

const states: Record<ResourceRow["state"], string> = {
  archived: `i."archivedAt" is not null`,
  draft: `i."archivedAt" is null and i."publishedVersion" is null`,
  published: `i."archivedAt" is null and i."publishedVersion" = i."draftVersion"`,
  changed: `i."archivedAt" is null and i."publishedVersion" <> i."draftVersion"`,
};

const blank = (field: string, language: string) => `(d."content"->'${field}'->>'${language}' ~ '^\\s*$')`;
/** The same rule as missingForPublishing. */
const incomplete = `(${blank("title", "zh")} or ${blank("title", "en")} or ${blank("note", "zh")} <> ${blank("note", "en")})`;

function conditionsOf(query: ListQuery): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = [`i."kind" = 'resource'`];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  for (const word of wordsOf(query.q)) add(word, (p) => `strpos(${searched}, ${p}) > 0`);
  add(query.kind, (p) => `d."content"->>'kind' = ${p}`);
  add(query.category, (p) => `(d."content"->>'category')::int = ${p}::int`);
  add(query.free, (p) => `d."content"->>'free' = ${p}`);
  add(query.topic, (p) => `d."content"->'topics' ? ${p}`);
  add(query.capability, (p) => `d."content"->'capabilities' ? ${p}`);
  add(query.lang, (p) => `d."content"->'languages' ? ${p}`);
  if (query.state) conditions.push(states[query.state]);
  if (query.missing) conditions.push(incomplete);
  return { where: conditions.join(" and "), values };
}

type Found = Omit<ResourceRow, "state" | "missing"> & {
  note: { zh: string; en: string };
  publishedVersion: number | null;
  archived: boolean;
};

/** A page of resources as their drafts stand, with the number of all that match: one statement, however many there are. */
export async function listForEditors(query: ListQuery): Promise<ResourceRows> {
  const { where, values } = conditionsOf(query);
  const order = query.order === "desc" ? "desc" : "asc";
  values.push(query.limit, (query.page - 1) * query.limit);
  const { rows } = await pool().query<{ total: number; items: Found[] | null }>(
    `with found as (
       select i."slug", i."draftVersion", i."publishedVersion", i."archivedAt", i."updatedAt", d."content", d."authorId",
              row_number() over (order by ${sortColumns[query.sort]} ${order}, i."slug" ${order}) as place
       from "ContentItem" i
       join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
       where ${where}
     ), page as (
       select * from found order by place limit $${values.length - 1} offset $${values.length}
     )
     select (select count(*)::int from found) as total,
            json_agg(json_build_object(
              'slug', page."slug", 'version', page."draftVersion", 'publishedVersion', page."publishedVersion",
              'archived', page."archivedAt" is not null, 'updatedAt', ${utc('page."updatedAt"')},
              'title', page."content"->'title', 'note', page."content"->'note', 'url', page."content"->'url',
              'kind', page."content"->'kind', 'category', page."content"->'category',
              'languages', page."content"->'languages', 'publisher', page."content"->'publisher',
              'free', page."content"->'free', 'minutes', page."content"->'minutes', 'author', ${authorJson("a")}
            ) order by page.place) as items
     from page left join "User" a on a."id" = page."authorId"`,
    values,
  );
  const { page, limit } = query;
  return { items: (rows[0]?.items ?? []).map(toRow), total: rows[0]?.total ?? 0, page, limit };
}

function toRow({ note, publishedVersion, archived, ...row }: Found): ResourceRow {
  return {
    ...row,
    state: stateOf({ draftVersion: row.version, publishedVersion, archived }),
    missing: missingForPublishing({ title: row.title, note }).map(({ path }) => path),
  };
}
