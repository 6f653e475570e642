import type pg from "pg";
import type { ResourceContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { stateOf } from "#lib/editorial/rules/vocabulary";
import type { EditorView } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";

export type Queryable = Pick<pg.ClientBase, "query">;

/** SQL: one version (`v`) with its author (`a`), as the API answers it. */
export const versionJson = (v: string, a: string): string =>
  `json_build_object('version', ${v}."number", 'content', ${v}."content", 'at', ${utc(`${v}."createdAt"`)},
     'author', ${authorJson(a)})`;

/** SQL: null for the seed and for people whose account is gone. */
export const authorJson = (a: string): string =>
  `case when ${a}."id" is not null then json_build_object('id', ${a}."id", 'name', ${a}."name") end`;

/** SQL: an instant as ISO 8601 in UTC. */
export const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

type Version = EditorView["draft"];
type Row = { id: string; draft: Version; published: Version | null; archivedAt: string | null };

/** One statement. @throws AppError NOT_FOUND */
export async function readView(client: Queryable, slug: string): Promise<EditorView & { id: string }> {
  const { rows } = await client.query<Row>(
    `select i."id", ${versionJson("d", "da")} as "draft",
            case when p."itemId" is not null then ${versionJson("p", "pa")} end as "published",
            ${utc('i."archivedAt"')} as "archivedAt"
     from "ContentItem" i
     join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
     left join "User" da on da."id" = d."authorId"
     left join "ContentVersion" p on p."itemId" = i."id" and p."number" = i."publishedVersion"
     left join "User" pa on pa."id" = p."authorId"
     where i."kind" = 'resource' and i."slug" = $1`,
    [slug],
  );
  const row = rows[0];
  if (!row) throw notFound();
  const { id, draft, published, archivedAt } = row;
  const pointers = { draftVersion: draft.version, publishedVersion: published?.version ?? null };
  const state = stateOf({ ...pointers, archived: archivedAt !== null });
  return { id, slug, version: draft.version, state, draft, published, archivedAt };
}

/** A resource with its draft, for editors only. @throws AppError NOT_FOUND */
export async function getForEditors(slug: string): Promise<EditorView> {
  const { id: _inside, ...view } = await readView(pool(), slug);
  return view;
}

/** What one version says; null when there never was one of that number. */
export async function readVersion(client: Queryable, itemId: string, number: number): Promise<ResourceContent | null> {
  const { rows } = await client.query<{ content: ResourceContent }>(
    `select "content" from "ContentVersion" where "itemId" = $1 and "number" = $2`,
    [itemId, number],
  );
  return rows[0]?.content ?? null;
}
