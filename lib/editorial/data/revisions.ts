import type { ResourceContent, RoadmapContent, RoleContent, StageContent, TopicContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { versionJson } from "#lib/editorial/data/view";
import type { FieldPath, ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import { resourceRules } from "#lib/editorial/rules/kinds/resource-rules";
import { type RoadmapPath, roadmapRules } from "#lib/editorial/rules/kinds/roadmap-rules";
import type { RolePath } from "#lib/editorial/rules/kinds/role-fields";
import { roleRules } from "#lib/editorial/rules/kinds/role-rules";
import type { StagePath } from "#lib/editorial/rules/kinds/stage-fields";
import { stageRules } from "#lib/editorial/rules/kinds/stage-rules";
import { type TopicPath, topicRules } from "#lib/editorial/rules/kinds/topic-rules";
import type { ItemRevision, ItemVersion } from "#lib/editorial/schema/shapes";
import { notFound } from "#lib/errors";
import { readCursor, writeCursor } from "#lib/http/cursor";

type Paging = { slug: string; cursor?: string | undefined; limit: number };
type Row<Content> = { revision: ItemVersion<Content>; published: boolean | null; before: Content | null };

/** Every state an item has had, newest first: one statement. @throws AppError NOT_FOUND */
async function listOf<Content extends Draft, Draft, Path extends string>(
  { kind, comparing }: KindRules<Draft, Path>,
  { slug, cursor, limit }: Paging,
) {
  const [below] = readCursor(cursor, ["number"]) ?? [null];
  const { rows } = await pool().query<{ found: boolean; revisions: Row<Content>[] | null }>(
    `with item as (
       select "id", "publishedVersion" from "ContentItem" where "kind" = $4 and "slug" = $1
     ), history as (
       select v.*, lag(v."content") over (order by v."number") as before, item."publishedVersion"
       from item join "ContentVersion" v on v."itemId" = item."id"
     ), page as (
       select * from history where $2::int is null or "number" < $2 order by "number" desc limit $3
     )
     select exists (select 1 from item) as found,
            json_agg(json_build_object('revision', ${versionJson("page", "a")}, 'before', page.before,
              'published', page."number" = page."publishedVersion") order by page."number" desc) as revisions
     from page left join "User" a on a."id" = page."authorId"`,
    [slug, below, limit + 1, kind],
  );
  if (!rows[0]?.found) throw notFound();
  const all = (rows[0].revisions ?? []).map(({ revision, before, published }): ItemRevision<Content, Path> => {
    const changed = before === null ? [] : comparing.differenceOf(before, revision.content).map(({ path }) => path);
    return { ...revision, changed, published: published === true };
  });
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: all.length > limit && last ? writeCursor([last.version]) : null };
}

export const listRevisions = (paging: Paging) =>
  listOf<ResourceContent, ResourceDraft, FieldPath>(resourceRules, paging);

export const listRoleRevisions = (paging: Paging) => listOf<RoleContent, RoleContent, RolePath>(roleRules, paging);

export const listTopicRevisions = (paging: Paging) => listOf<TopicContent, TopicContent, TopicPath>(topicRules, paging);

export const listStageRevisions = (paging: Paging) => listOf<StageContent, StageContent, StagePath>(stageRules, paging);

export const listRoadmapRevisions = (paging: Paging) =>
  listOf<RoadmapContent, RoadmapContent, RoadmapPath>(roadmapRules, paging);
