import { wordsOf } from "#lib/catalog/rules/search";
import { searchQuery } from "#lib/catalog/rules/search-index";
import { pool, type Queryable } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { authorJson } from "#lib/editorial/data/view";
import { missingForPublishing } from "#lib/editorial/rules/check";
import { type ResourceSort, stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import type { ListQuery, ResourceRow, ResourceRows } from "#lib/editorial/schema";
import type { BulkFilter } from "#lib/editorial/schema/bulk";

const title = (language: "zh" | "en", other: "zh" | "en") =>
  `coalesce(nullif(d."content"->'title'->>'${language}', ''), d."content"->'title'->>'${other}')`;

const sortColumns: Record<ResourceSort, string> = {
  updatedAt: `i."updatedAt"`,
  "title.zh": `${title("zh", "en")} collate "zh-x-icu"`,
  "title.en": `${title("en", "zh")} collate "und-x-icu"`,
  kind: `d."content"->>'kind'`,
  minutes: `(d."content"->>'minutes')::int`,
};

const states: Record<ResourceRow["state"], string> = {
  archived: `i."archivedAt" is not null`,
  draft: `i."archivedAt" is null and i."publishedVersion" is null`,
  published: `i."archivedAt" is null and i."publishedVersion" = i."draftVersion"`,
  changed: `i."archivedAt" is null and i."publishedVersion" <> i."draftVersion"`,
};

const blank = (field: string, language: string) => `(d."content"->'${field}'->>'${language}' ~ '^\\s*$')`;
/** The same rule as missingForPublishing. */
const incomplete = `(${blank("title", "zh")} or ${blank("title", "en")} or ${blank("note", "zh")} <> ${blank("note", "en")})`;

/** What is asked for, as SQL about an item `i` and, only where it is needed, its draft `d`. */
function conditionsOf(query: BulkFilter): { joins: string; where: string; values: unknown[]; readsDraft: boolean } {
  const values: unknown[] = [];
  const conditions = [`i."kind" = 'resource'`];
  let readsDraft = false;
  const add = (value: unknown, condition: (parameter: string) => string) => {
    if (value === undefined) return;
    readsDraft = true;
    conditions.push(condition(`$${values.push(value)}`));
  };
  add(query.kind, (p) => `d."content"->>'kind' = ${p}`);
  add(query.category, (p) => `(d."content"->>'category')::int = ${p}::int`);
  add(query.free, (p) => `d."content"->>'free' = ${p}`);
  add(query.topic, (p) => `d."content"->'topics' ? ${p}`);
  add(query.capability, (p) => `d."content"->'capabilities' ? ${p}`);
  add(query.tag, (p) => `d."content"->'tags' ? ${p}`);
  add(query.lang, (p) => `d."content"->'languages' ? ${p}`);
  if (query.state) conditions.push(states[query.state]);
  if (query.missing) conditions.push(incomplete);
  const words = searchQuery(query.q);
  if (words === null && wordsOf(query.q).length > 0) conditions.push("false");
  const joins =
    words === null
      ? ""
      : `join "found_by"($${values.push(words)}::tsquery) f on f."itemId" = i."id" and f."number" = i."draftVersion"`;
  return { joins, where: conditions.join(" and "), values, readsDraft: readsDraft || query.missing !== undefined };
}

const draftJoin = `join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"`;

/** Ids of all resources that a search finds: one statement. */
export async function idsMatching(client: Queryable, filter: BulkFilter): Promise<string[]> {
  const { joins, where, values } = conditionsOf(filter);
  const { rows } = await client.query<{ id: string }>(
    `select i."id" from "ContentItem" i ${draftJoin} ${joins} where ${where}`,
    values,
  );
  return rows.map(({ id }) => id);
}

type Found = Omit<ResourceRow, "state" | "missing"> & {
  note: { zh: string; en: string };
  publishedVersion: number | null;
  archived: boolean;
};

/**
 * A page of resources as their drafts stand, with the number of all that match: one statement, however many there are. Drafts
 * are read of one page only, unless they are searched through or sorted by what they say.
 */
export async function listForEditors(query: ListQuery): Promise<ResourceRows> {
  const { joins, where, values, readsDraft } = conditionsOf(query);
  const order = query.order === "desc" ? "desc" : "asc";
  const draft = readsDraft || query.sort !== "updatedAt" ? draftJoin : "";
  const limit = `limit $${values.push(query.limit)} offset $${values.push((query.page - 1) * query.limit)}`;
  const { rows } = await pool().query<{ total: number; items: Found[] | null }>(
    `with found as (
       select i."id", i."slug", ${sortColumns[query.sort]} as "key" from "ContentItem" i ${draft} ${joins} where ${where}
     ), page as (
       select * from found order by "key" ${order}, "slug" ${order} ${limit}
     )
     select (select count(*)::int from found) as total,
            json_agg(json_build_object(
              'slug', i."slug", 'version', i."draftVersion", 'publishedVersion', i."publishedVersion",
              'archived', i."archivedAt" is not null, 'updatedAt', ${utc('i."updatedAt"')},
              'title', d."content"->'title', 'note', d."content"->'note', 'url', d."content"->'url',
              'kind', d."content"->'kind', 'category', d."content"->'category',
              'languages', d."content"->'languages', 'publisher', d."content"->'publisher',
              'free', d."content"->'free', 'minutes', d."content"->'minutes', 'tags', d."content"->'tags',
              'author', ${authorJson("a")}
            ) order by page."key" ${order}, page."slug" ${order}) as items
     from page join "ContentItem" i on i."id" = page."id" ${draftJoin} left join "User" a on a."id" = d."authorId"`,
    values,
  );
  const { page } = query;
  return { items: (rows[0]?.items ?? []).map(toRow), total: rows[0]?.total ?? 0, page, limit: query.limit };
}

function toRow({ note, publishedVersion, archived, ...row }: Found): ResourceRow {
  return {
    ...row,
    state: stateOf({ draftVersion: row.version, publishedVersion, archived }),
    missing: missingForPublishing({ title: row.title, note }).map(({ path }) => path),
  };
}
