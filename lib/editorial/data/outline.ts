import type { RoadmapContent, StageContent, TopicContent } from "#lib/catalog/schema";
import { pool, type Queryable } from "#lib/db/client";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import type { OutlineAnswer } from "#lib/editorial/schema/outline";
import { notFound } from "#lib/errors";

type Draft<Content> = {
  id: string;
  slug: string;
  version: number;
  publishedVersion: number | null;
  archived: boolean;
  content: Content;
};
/** A roadmap's drafts, with what is published of its stages. */
export type OutlineDrafts = {
  roadmap: Draft<RoadmapContent>;
  /** In order, with the topics in their order. */
  stages: (Draft<StageContent> & { publishedTopics: string[]; inside: Draft<TopicContent>[] })[];
};

type Row = { roadmap: Draft<RoadmapContent>; stages: OutlineDrafts["stages"] | null };

const draftFields = (i: string, v: string) =>
  `'id', ${i}."id", 'slug', ${i}."slug", 'version', ${i}."draftVersion", 'publishedVersion', ${i}."publishedVersion",
   'archived', ${i}."archivedAt" is not null, 'content', ${v}."content"`;

const draftOf = (i: string, v: string) =>
  `join "ContentVersion" ${v} on ${v}."itemId" = ${i}."id" and ${v}."number" = ${i}."draftVersion"`;

/** One statement, however long the roadmap. @throws AppError NOT_FOUND */
export async function readOutline(client: Queryable, slug: string): Promise<OutlineDrafts> {
  const { rows } = await client.query<Row>(
    `select json_build_object(${draftFields("r", "rv")}) as "roadmap",
       (select json_agg(json_build_object(${draftFields("s", "sv")},
          'publishedTopics', coalesce(sp."content"->'topics', '[]'),
          'inside', (select coalesce(json_agg(json_build_object(${draftFields("t", "tv")}) order by topics."place"), '[]')
            from jsonb_array_elements_text(sv."content"->'topics') with ordinality as topics("slug", "place")
            join "ContentItem" t on t."kind" = 'topic' and t."slug" = topics."slug" ${draftOf("t", "tv")})
          ) order by stages."place")
        from jsonb_array_elements_text(rv."content"->'stages') with ordinality as stages("slug", "place")
        join "ContentItem" s on s."kind" = 'stage' and s."slug" = stages."slug" ${draftOf("s", "sv")}
        left join "ContentVersion" sp on sp."itemId" = s."id" and sp."number" = s."publishedVersion") as "stages"
     from "ContentItem" r ${draftOf("r", "rv")}
     where r."kind" = 'roadmap' and r."slug" = $1`,
    [slug],
  );
  const [row] = rows;
  if (row === undefined) throw notFound();
  return { roadmap: row.roadmap, stages: row.stages ?? [] };
}

const facts = ({ slug, version, publishedVersion, archived, content }: Draft<{ title: OutlineAnswer["title"] }>) => ({
  slug,
  title: content.title,
  version,
  state: stateOf({ draftVersion: version, publishedVersion, archived }),
});

/** The drafts as the outline page shows them. */
export function toOutline({ roadmap, stages }: OutlineDrafts): OutlineAnswer {
  const published = new Map(
    stages.flatMap(({ slug, publishedTopics }) => publishedTopics.map((topic) => [topic, slug])),
  );
  return {
    ...facts(roadmap),
    stages: stages.map((stage) => ({
      ...facts(stage),
      hours: stage.content.estimatedHours,
      topics: stage.inside.map((topic) => {
        const from = published.get(topic.slug) ?? null;
        return {
          ...facts(topic),
          minutes: topic.content.minutes,
          required: topic.content.required ?? true,
          from: from === stage.slug ? null : from,
        };
      }),
    })),
  };
}

/** A roadmap with its stages and topics as the drafts stand, for editors only. @throws AppError NOT_FOUND */
export const getOutline = async (slug: string): Promise<OutlineAnswer> => toOutline(await readOutline(pool(), slug));
