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
  /** Time the stage takes with everything in it. */
  hours: number;
  /** Topics that should come before anything of this stage. */
  before: readonly string[];
  /** Topics its self-check asks about. */
  asked: readonly string[];
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
    stages: roadmap.stages.map(({ slug, archived, topics, quiz, project, ...stage }) => ({
      slug,
      archived,
      topics,
      weights: stage.capabilityWeights,
      selfCheck: quiz.length > 0,
      project: project !== null,
      hours: stage.estimatedHours,
      before: stage.prerequisites.topics,
      asked: [...new Set(quiz.map(({ topic }) => topic))],
    })),
    capabilities: roadmap.model.capabilities.map(({ slug, dimension }) => ({ slug, dimension })),
    dimensions: roadmap.model.dimensions.map(({ slug }) => slug),
  };
  known.set(roadmap, course);
  return course;
}

/** A course as it is kept: enough to compute numbers from rows that name topics by id. */
export type KeptCourse = Omit<Course, "stages"> & {
  stages: readonly (Omit<CourseStage, "topics"> & { topics: readonly (CourseTopic & { id: string })[] })[];
};

/** The course of a roadmap without what no number depends on. */
export function keptCourse(roadmap: Roadmap): KeptCourse {
  const { stages, ...rest } = courseOf(roadmap);
  const ids = new Map(roadmap.stages.flatMap(({ topics }) => topics.map(({ slug, id }) => [slug, id])));
  return {
    ...rest,
    stages: stages.map((stage) => ({
      ...stage,
      topics: stage.topics.map(({ slug, capabilities, minutes, prerequisites, required, archived }) => ({
        id: ids.get(slug) ?? "",
        slug,
        capabilities,
        minutes,
        prerequisites,
        required,
        archived,
      })),
    })),
  };
}

/** Whether two courses give every learner the same numbers: weights, topics and what else there is to earn. */
export function givesSameNumbers(one: KeptCourse, other: KeptCourse): boolean {
  const basis = ({ stages, capabilities, dimensions }: KeptCourse) =>
    JSON.stringify([
      capabilities,
      dimensions,
      stages.map(({ slug, archived, selfCheck, project, weights, topics }) => [
        [slug, archived, selfCheck, project],
        weights.map(({ capability, level, weight }) => [capability, level, weight]),
        topics.map((topic) => [topic.slug, topic.archived, topic.capabilities]),
      ]),
    ]);
  return basis(one) === basis(other);
}
