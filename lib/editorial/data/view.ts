import type { ResourceContent, RoadmapContent, RoleContent, StageContent, TopicContent } from "#lib/catalog/schema";
import { pool, type Queryable } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import type { KindName } from "#lib/editorial/rules/kinds/kind";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import type { ItemVersion, ItemView } from "#lib/editorial/schema/shapes";
import { notFound } from "#lib/errors";

/** SQL: one version (`v`) with its author (`a`), as the API answers it. */
export const versionJson = (v: string, a: string): string =>
  `json_build_object('version', ${v}."number", 'content', ${v}."content", 'at', ${utc(`${v}."createdAt"`)},
     'author', ${authorJson(a)})`;

/** SQL: null for the seed and for people whose account is gone. */
export const authorJson = (a: string): string =>
  `case when ${a}."id" is not null then json_build_object('id', ${a}."id", 'name', ${a}."name") end`;

type Row<Content> = {
  id: string;
  draft: ItemVersion<Content>;
  published: ItemVersion<Content> | null;
  archivedAt: string | null;
};

/** One statement. @throws AppError NOT_FOUND */
export async function readView<Content>(
  client: Queryable,
  kind: KindName,
  slug: string,
): Promise<ItemView<Content> & { id: string }> {
  const { rows } = await client.query<Row<Content>>(
    `select i."id", ${versionJson("d", "da")} as "draft",
            case when p."itemId" is not null then ${versionJson("p", "pa")} end as "published",
            ${utc('i."archivedAt"')} as "archivedAt"
     from "ContentItem" i
     join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
     left join "User" da on da."id" = d."authorId"
     left join "ContentVersion" p on p."itemId" = i."id" and p."number" = i."publishedVersion"
     left join "User" pa on pa."id" = p."authorId"
     where i."kind" = $1 and i."slug" = $2`,
    [kind, slug],
  );
  const row = rows[0];
  if (!row) throw notFound();
  const { id, draft, published, archivedAt } = row;
  const pointers = { draftVersion: draft.version, publishedVersion: published?.version ?? null };
  const state = stateOf({ ...pointers, archived: archivedAt !== null });
  return { id, slug, version: draft.version, state, draft, published, archivedAt };
}

async function getView<Content>(kind: KindName, slug: string): Promise<ItemView<Content>> {
  const { id: _inside, ...view } = await readView<Content>(pool(), kind, slug);
  return view;
}

/** A resource with its draft, for editors only. @throws AppError NOT_FOUND */
export const getForEditors = (slug: string) => getView<ResourceContent>("resource", slug);

/** A target role with its draft, for editors only. @throws AppError NOT_FOUND */
export const getRoleForEditors = (slug: string) => getView<RoleContent>("role", slug);

/** A topic with its draft, for editors only. @throws AppError NOT_FOUND */
export const getTopicForEditors = (slug: string) => getView<TopicContent>("topic", slug);

/** A stage with its draft, for editors only. @throws AppError NOT_FOUND */
export const getStageForEditors = (slug: string) => getView<StageContent>("stage", slug);

/** A roadmap with its draft, for editors only. @throws AppError NOT_FOUND */
export const getRoadmapForEditors = (slug: string) => getView<RoadmapContent>("roadmap", slug);

/** What one version says; null when there never was one of that number. */
export async function readVersion<Content>(client: Queryable, itemId: string, number: number): Promise<Content | null> {
  const { rows } = await client.query<{ content: Content }>(
    `select "content" from "ContentVersion" where "itemId" = $1 and "number" = $2`,
    [itemId, number],
  );
  return rows[0]?.content ?? null;
}
