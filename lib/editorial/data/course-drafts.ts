import type { Queryable } from "#lib/db/client";
import type { CourseDraft, CourseDrafts } from "#lib/editorial/rules/kinds/course-drafts";

type Row = CourseDraft<never> & { kind: "roadmap" | "stage" | "topic" };

/** Every roadmap, stage and topic as the drafts stand: one statement. */
export async function readCourseDrafts(client: Queryable): Promise<CourseDrafts> {
  const { rows } = await client.query<Row>(
    `select i."kind", i."id", i."slug", v."number" as "version", i."archivedAt" is not null as "archived",
            case when i."kind" = 'topic' then '{"required": true}'::jsonb || v."content" else v."content" end as "content"
     from "ContentItem" i join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."draftVersion"
     where i."kind" in ('roadmap', 'stage', 'topic') order by i."slug" collate "C"`,
  );
  const of = (kind: Row["kind"]) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ kind: _kind, ...draft }) => [draft.slug, draft]));
  return { roadmap: of("roadmap"), stage: of("stage"), topic: of("topic") };
}
