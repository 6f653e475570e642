import type { DimensionSlug, Roadmap } from "#lib/catalog/schema";

/** What the rules need to know of a topic, published or archived. */
export type CourseTopic = {
  slug: string;
  capabilities: readonly string[];
  minutes: number;
  prerequisites: readonly string[];
  required: boolean;
  archived: boolean;
};

export type CourseStage = {
  slug: string;
  archived: boolean;
  topics: readonly CourseTopic[];
  weights: readonly { capability: string; level: number; weight: number }[];
  /** Whether the content has a self-check and a project, whatever screens exist for them. */
  selfCheck: boolean;
  project: boolean;
};

/** A roadmap as far as numbers depend on it; small enough for a browser to hold. */
export type Course = {
  stages: readonly CourseStage[];
  capabilities: readonly { slug: string; dimension: DimensionSlug }[];
  dimensions: readonly DimensionSlug[];
};

const known = new WeakMap<Roadmap, Course>();

/** The course of a published roadmap; the same one for the same roadmap. */
export function courseOf(roadmap: Roadmap): Course {
  const before = known.get(roadmap);
  if (before) return before;
  const course: Course = {
    stages: roadmap.stages.map(({ slug, archived, topics, capabilityWeights, quiz, project }) => ({
      slug,
      archived,
      topics,
      weights: capabilityWeights,
      selfCheck: quiz.length > 0,
      project: project !== null,
    })),
    capabilities: roadmap.model.capabilities.map(({ slug, dimension }) => ({ slug, dimension })),
    dimensions: roadmap.model.dimensions.map(({ slug }) => slug),
  };
  known.set(roadmap, course);
  return course;
}
