import type { RoadmapContent, StageContent, TopicContent } from "#lib/catalog/schema";

/** A draft as an import compares with it. */
export type CourseDraft<Content> = { id: string; slug: string; version: number; archived: boolean; content: Content };

/** Every roadmap, stage and topic as the drafts stand, archived ones among them, each by its public id. */
export type CourseDrafts = {
  roadmap: ReadonlyMap<string, CourseDraft<RoadmapContent>>;
  stage: ReadonlyMap<string, CourseDraft<StageContent>>;
  topic: ReadonlyMap<string, CourseDraft<TopicContent>>;
};

/** In which roadmap each stage stands, and in which stage each topic. */
export function homesIn({ roadmap, stage }: CourseDrafts) {
  const homes = (lists: Iterable<readonly [string, readonly string[]]>) =>
    new Map([...lists].flatMap(([home, inside]) => inside.map((slug) => [slug, home] as const)));
  return {
    ofStages: homes([...roadmap.values()].map(({ slug, content }) => [slug, content.stages])),
    ofTopics: homes([...stage.values()].map(({ slug, content }) => [slug, content.topics])),
  };
}
