import { findCycle } from "#lib/catalog/rules/cycles";
import { referenceFaults } from "#lib/catalog/rules/whole-references";
import type {
  LibraryContent,
  ModelContent,
  ResourceContent,
  RoadmapContent,
  RoleContent,
  StageContent,
  TopicContent,
} from "#lib/catalog/schema";

/** An item as it would be published. */
export type WholeItem = { kind: string; slug: string; archived: boolean; content: unknown };

/** Something that would be wrong with what is published: in which field of which item, and the public ids it is about. */
export type Fault = {
  kind: "roadmap" | "stage" | "topic" | "resource" | "role";
  slug: string;
  path: string;
  code: string;
  names: string[];
};

type Named<Content> = { slug: string; archived: boolean; content: Content };

/** What is published, by kind and public id. */
export type Whole = {
  models: ReadonlyMap<string, Named<ModelContent>>;
  categories: ReadonlySet<number>;
  roadmaps: ReadonlyMap<string, Named<RoadmapContent>>;
  stages: ReadonlyMap<string, Named<StageContent>>;
  topics: ReadonlyMap<string, Named<TopicContent>>;
  resources: readonly Named<ResourceContent>[];
  roles: readonly Named<RoleContent>[];
};

export function wholeOf(items: readonly WholeItem[]): Whole {
  const listOf = <Content>(kind: string) => items.filter((item) => item.kind === kind) as Named<Content>[];
  const mapOf = <Content>(kind: string) => new Map(listOf<Content>(kind).map((item) => [item.slug, item]));
  return {
    models: mapOf<ModelContent>("model"),
    categories: new Set(
      listOf<LibraryContent>("library").flatMap(({ content }) => content.categories.map(({ id }) => id)),
    ),
    roadmaps: mapOf<RoadmapContent>("roadmap"),
    stages: mapOf<StageContent>("stage"),
    topics: mapOf<TopicContent>("topic"),
    resources: listOf<ResourceContent>("resource"),
    roles: listOf<RoleContent>("role"),
  };
}

/** Child -> the lists it stands in. */
function parentsOf(lists: Iterable<readonly [string, readonly string[]]>): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const [parent, children] of lists)
    for (const child of children) parents.set(child, [...(parents.get(child) ?? []), parent]);
  return parents;
}

/** The stages that each topic stands in, once for each time. */
export const homesOfTopics = ({ stages }: Whole): Map<string, string[]> =>
  parentsOf([...stages.values()].map(({ slug, content }) => [slug, content.topics] as const));

/** The roadmaps that each stage stands in, those that learners can no longer open left out. */
export const homesOfStages = ({ roadmaps }: Whole): Map<string, string[]> =>
  parentsOf(
    [...roadmaps.values()]
      .filter(({ archived }) => !archived)
      .map(({ slug, content }) => [slug, content.stages] as const),
  );

/** Every topic that was ever published stands in exactly one stage, every stage in exactly one roadmap. */
function placeFaults(whole: Whole): Fault[] {
  const ofTopics = homesOfTopics(whole);
  const ofStages = homesOfStages(whole);
  const listed = new Set([...whole.roadmaps.values()].flatMap(({ content }) => content.stages));
  const faults: Fault[] = [];
  for (const { slug } of whole.topics.values()) {
    const names = ofTopics.get(slug) ?? [];
    if (names.length === 0) faults.push({ kind: "topic", slug, path: "stage", code: "TOPIC_NOWHERE", names });
    if (names.length > 1) faults.push({ kind: "topic", slug, path: "stage", code: "TOPIC_IN_TWO", names });
  }
  for (const { slug } of whole.stages.values()) {
    const names = ofStages.get(slug) ?? [];
    if (!listed.has(slug)) faults.push({ kind: "stage", slug, path: "roadmap", code: "STAGE_NOWHERE", names });
    if (names.length > 1) faults.push({ kind: "stage", slug, path: "roadmap", code: "STAGE_IN_TWO", names });
  }
  return faults;
}

/** No topic and no stage comes before itself; the names are the way round. */
function cycleFaults({ topics, stages }: Whole): Fault[] {
  const open = <Content>(items: ReadonlyMap<string, Named<Content>>, before: (content: Content) => readonly string[]) =>
    new Map([...items.values()].filter((one) => !one.archived).map(({ slug, content }) => [slug, before(content)]));
  const byTopic = findCycle(open(topics, (content) => content.prerequisites));
  const byStage = findCycle(open(stages, (content) => content.prerequisites.stages));
  const fault = (kind: "topic" | "stage", path: string, names: string[] | null): Fault[] =>
    names === null ? [] : [{ kind, slug: names[0] ?? "", path, code: "PREREQUISITE_CYCLE", names }];
  return [...fault("topic", "prerequisites", byTopic), ...fault("stage", "prerequisites.stages", byStage)];
}

/** All that is wrong with what would be published; empty when it is sound. */
export function wholeFaults(items: readonly WholeItem[]): Fault[] {
  const whole = wholeOf(items);
  return [...placeFaults(whole), ...cycleFaults(whole), ...referenceFaults(whole)];
}

/** What a publication would break. What was wrong before is not held against it. */
export function newFaults(before: readonly WholeItem[], after: readonly WholeItem[]): Fault[] {
  const known = new Set(wholeFaults(before).map((fault) => JSON.stringify(fault)));
  return wholeFaults(after).filter((fault) => !known.has(JSON.stringify(fault)));
}
