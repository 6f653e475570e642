import type { RoadmapContent, StageContent, TopicContent } from "#lib/catalog/schema";
import type { GivenRoadmap, ImportFault, Place } from "#lib/editorial/rules/import/roadmap-given";
import { type Names, namesIn } from "#lib/editorial/rules/import/roadmap-names";
import type { CourseDraft, CourseDrafts } from "#lib/editorial/rules/kinds/course-drafts";
import { rulesOf } from "#lib/editorial/rules/kinds/kinds";
import { mergeList } from "#lib/editorial/rules/kinds/merge-list";
import { patchedTexts } from "#lib/editorial/rules/kinds/plain-patch";
import { newStage, newTopic } from "#lib/editorial/rules/outline/outline-drafts";

type Kind = "roadmap" | "stage" | "topic";
type Content<K extends Kind> = { roadmap: RoadmapContent; stage: StageContent; topic: TopicContent }[K];

type PlannedOf<K extends Kind> = {
  kind: K;
  slug: string;
  /** Null: nothing in the file, only something that left for a place in the file. */
  at: Place | null;
  action: "create" | "change" | "nothing";
  changed: string[];
  before: CourseDraft<Content<K>> | null;
  content: Content<K>;
};
export type PlannedItem = PlannedOf<"roadmap"> | PlannedOf<"stage"> | PlannedOf<"topic">;
export type RoadmapPlan = { items: PlannedItem[]; errors: ImportFault[] };

const nameless = { zh: "", en: "" };

type Wanted<K extends Kind> = {
  kind: K;
  slug: string;
  at: Place | null;
  before: CourseDraft<Content<K>> | undefined;
  content: Content<K>;
};

function planned<K extends Kind>({ kind, slug, at, before, content }: Wanted<K>): PlannedOf<K> {
  if (before === undefined) return { kind, slug, at, action: "create", changed: [], before: null, content };
  const changed = rulesOf(kind).changed(before.content, content);
  if (changed.length === 0) return { kind, slug, at, action: "nothing", changed, before, content: before.content };
  return { kind, slug, at, action: "change", changed, before, content };
}

/**
 * What a file does to a roadmap's drafts: fields that it names become what it says, lists come into its order, and nothing
 * that it leaves out goes. What the results refer to is not looked at here.
 * @param model for a new roadmap that names none
 */
export function planRoadmap(given: GivenRoadmap, course: CourseDrafts, model: string): RoadmapPlan {
  const { names, errors } = namesIn(given, course);
  const before = course.roadmap.get(names.roadmap);
  const start: RoadmapContent = before?.content ?? { title: nameless, summary: nameless, model, stages: [] };
  const stages = mergeList(
    start.stages,
    names.stages.map(({ slug }) => slug),
  );
  const roadmap = planned({
    kind: "roadmap",
    slug: names.roadmap,
    at: given.at,
    before,
    content: { ...patchedTexts(start, given.fields), stages },
  });
  return { items: [roadmap, ...insideItems(names, course), ...leftStages(names, course, stages)], errors };
}

/** Topic -> the stage into which the file puts it. */
const targetsIn = ({ stages }: Names) =>
  new Map(stages.flatMap(({ slug, topics }) => topics.map((topic) => [topic.slug, slug] as const)));

function insideItems(names: Names, course: CourseDrafts): PlannedItem[] {
  const targets = targetsIn(names);
  return names.stages.flatMap(({ slug, given, topics }): PlannedItem[] => {
    const before = course.stage.get(slug);
    const start = before?.content ?? newStage(nameless);
    const staying = start.topics.filter((topic) => (targets.get(topic) ?? slug) === slug);
    const order = mergeList(
      staying,
      topics.map((topic) => topic.slug),
    );
    const content: StageContent = { ...patchedTexts(start, given.fields), topics: order };
    return [
      planned({ kind: "stage", slug, at: given.at, before, content }),
      ...topics.map((topic) => {
        const present = course.topic.get(topic.slug);
        const wanted = patchedTexts(present?.content ?? newTopic(nameless), topic.given.fields);
        return planned({ kind: "topic", slug: topic.slug, at: topic.given.at, before: present, content: wanted });
      }),
    ];
  });
}

/** Stages that the file does not name, out of which it moves topics. */
function leftStages(names: Names, course: CourseDrafts, stages: readonly string[]): PlannedItem[] {
  const targets = targetsIn(names);
  const named = new Set(names.stages.map(({ slug }) => slug));
  return stages.flatMap((slug): PlannedItem[] => {
    const before = course.stage.get(slug);
    if (before === undefined || named.has(slug)) return [];
    const topics = before.content.topics.filter((topic) => !targets.has(topic));
    if (topics.length === before.content.topics.length) return [];
    return [planned({ kind: "stage", slug, at: null, before, content: { ...before.content, topics } })];
  });
}
