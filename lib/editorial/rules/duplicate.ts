import type { RoadmapContent, StageContent, TopicContent } from "#lib/catalog/schema";

/** A roadmap with all that belongs to it, by public id. */
export type WholeRoadmap = {
  roadmap: RoadmapContent;
  stages: readonly { slug: string; content: StageContent }[];
  topics: readonly { slug: string; content: TopicContent }[];
};

type Names = { stages: ReadonlyMap<string, string>; topics: ReadonlyMap<string, string> };

/** New names for old ones; what has none is not part of the copy and is left out. */
const renamed = (names: ReadonlyMap<string, string>, slugs: readonly string[]): string[] =>
  slugs.flatMap((slug) => names.get(slug) ?? []);

/**
 * The same roadmap under new public ids: what refers to its own stages and topics refers to the copies. Questions about a
 * topic that is not part of it go with the topic.
 */
export function copyRoadmap({ roadmap, stages, topics }: WholeRoadmap, names: Names): WholeRoadmap {
  return {
    roadmap: { ...roadmap, stages: renamed(names.stages, roadmap.stages) },
    stages: stages.map(({ slug, content }) => ({
      slug: names.stages.get(slug) ?? slug,
      content: {
        ...content,
        topics: renamed(names.topics, content.topics),
        prerequisites: {
          stages: renamed(names.stages, content.prerequisites.stages),
          topics: renamed(names.topics, content.prerequisites.topics),
        },
        quiz: content.quiz.flatMap((question) => {
          const topic = names.topics.get(question.topic);
          return topic === undefined ? [] : [{ ...question, topic }];
        }),
      },
    })),
    topics: topics.map(({ slug, content }) => ({
      slug: names.topics.get(slug) ?? slug,
      content: { ...content, prerequisites: renamed(names.topics, content.prerequisites) },
    })),
  };
}
