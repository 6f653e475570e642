import { reservedRoadmapSlugs, reservedTopicSlugs } from "#lib/catalog/rules/vocabulary";
import type {
  GivenRoadmap,
  GivenStage,
  GivenTopic,
  ImportFault,
  Place,
} from "#lib/editorial/rules/import/roadmap-given";
import { type CourseDrafts, homesIn } from "#lib/editorial/rules/kinds/course-drafts";
import { pronounce } from "#lib/editorial/rules/pronounce";
import { freeSlug, slugFrom } from "#lib/editorial/rules/public-id";
import type { Localized } from "#lib/localized";

type Kind = "roadmap" | "stage" | "topic";
type Titled = { slug: string; content: { title: Localized } };
type AnyGiven = { at: Place; slug: string | null; fields: { title?: Partial<Localized> | undefined } };

/** What is meant by each item of a file: its public id, whether it is there already or not. */
export type Names = {
  roadmap: string;
  stages: { slug: string; given: GivenStage; topics: { slug: string; given: GivenTopic }[] }[];
};

const titleOf = ({ fields }: AnyGiven): Localized => ({ zh: "", en: "", ...fields.title });

/** One language is the same, and where both have the other one, that as well. */
function isSameTitle(a: Localized, b: Localized): boolean {
  const both = (["zh", "en"] as const).filter((language) => a[language].trim() !== "" && b[language].trim() !== "");
  return both.length > 0 && both.every((language) => a[language].trim() === b[language].trim());
}

const reserved: Record<Kind, readonly string[]> = {
  roadmap: reservedRoadmapSlugs,
  stage: [],
  topic: reservedTopicSlugs,
};

/**
 * Which item each entry of a file is about: the one its public id names, else the first of its title at the same place (a
 * stage in the roadmap, a topic in the stage) that the file does not name otherwise, else a new one. What stands in another
 * roadmap is never taken from there.
 */
export function namesIn(given: GivenRoadmap, course: CourseDrafts): { names: Names; errors: ImportFault[] } {
  const errors: ImportFault[] = [];
  const stages = given.stages;
  const taken: Record<Kind, Set<string>> = {
    roadmap: new Set(),
    stage: new Set(stages.flatMap(({ slug }) => slug ?? [])),
    topic: new Set(stages.flatMap(({ topics }) => topics.flatMap(({ slug }) => slug ?? []))),
  };
  const seen: Record<Kind, Set<string>> = { roadmap: new Set(), stage: new Set(), topic: new Set() };
  const fault = ({ at }: AnyGiven, code: string, ...params: string[]) => {
    const path = at.path === "" ? "slug" : `${at.path}.slug`;
    errors.push({ line: at.line, path, code, ...(params.length > 0 ? { params } : {}) });
  };
  const nameOf = (kind: Kind, one: AnyGiven, candidates: readonly (Titled | undefined)[]): string => {
    if (one.slug !== null) {
      if (seen[kind].has(one.slug)) fault(one, "GIVEN_TWICE", one.slug);
      if (reserved[kind].includes(one.slug)) fault(one, "NOT_ALLOWED", one.slug);
      seen[kind].add(one.slug);
      return one.slug;
    }
    const title = titleOf(one);
    const alike = candidates.flatMap((item) => (item && isSameTitle(item.content.title, title) ? [item.slug] : []));
    if (kind === "roadmap" && alike.length > 1) fault(one, "WHICH_ONE", ...alike);
    const found = alike.find((slug) => !taken[kind].has(slug));
    const all = new Set([...reserved[kind], ...course[kind].keys(), ...taken[kind]]);
    const slug = found ?? freeSlug(slugFrom({ title }, kind, pronounce), all);
    taken[kind].add(slug);
    return slug;
  };

  const roadmap = nameOf("roadmap", given, [...course.roadmap.values()]);
  const own = (course.roadmap.get(roadmap)?.content.stages ?? []).map((slug) => course.stage.get(slug));
  const names: Names = {
    roadmap,
    stages: stages.map((stage) => {
      const slug = nameOf("stage", stage, own);
      const inside = (course.stage.get(slug)?.content.topics ?? []).map((topic) => course.topic.get(topic));
      const topics = stage.topics.map((topic) => ({ slug: nameOf("topic", topic, inside), given: topic }));
      return { slug, given: stage, topics };
    }),
  };
  const homes = homesIn(course);
  const adopted = new Set(names.stages.map(({ slug }) => slug));
  for (const { slug, given: stage, topics } of names.stages) {
    const home = homes.ofStages.get(slug);
    if (home !== undefined && home !== roadmap) fault(stage, "IN_ANOTHER_ROADMAP", slug, home);
    for (const topic of topics) {
      const where = homes.ofTopics.get(topic.slug);
      if (where === undefined) continue;
      const whose = homes.ofStages.get(where);
      if (whose !== undefined && whose !== roadmap) fault(topic.given, "IN_ANOTHER_ROADMAP", topic.slug, whose);
      else if (whose === undefined && !adopted.has(where)) fault(topic.given, "IN_ANOTHER_STAGE", topic.slug, where);
    }
  }
  return { names, errors };
}
