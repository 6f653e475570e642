import { findCycleThrough } from "#lib/catalog/rules/cycles";
import type { StageContent } from "#lib/catalog/schema";
import type { ImportFault } from "#lib/editorial/rules/import/roadmap-given";
import type { PlannedItem, RoadmapPlan } from "#lib/editorial/rules/import/roadmap-plan";
import type { CourseDrafts } from "#lib/editorial/rules/kinds/course-drafts";
import { questionPath } from "#lib/editorial/rules/kinds/question";
import { weightPath } from "#lib/editorial/rules/kinds/stage-fields";
import type { FieldError } from "#lib/errors";

/** What the items of a plan may name: all that there is, and all that the plan makes. */
export type Nameable = {
  models: ReadonlySet<string>;
  capabilities: ReadonlySet<string>;
  stages: ReadonlySet<string>;
  topics: ReadonlySet<string>;
};

const unknown = (path: string, code: string, slugs: readonly string[], known: ReadonlySet<string>): FieldError[] =>
  slugs.flatMap((slug, place) => (known.has(slug) ? [] : [{ path: `${path}.${place}`, code, params: [slug] }]));

function stageReferences({ prerequisites, capabilityWeights, quiz }: StageContent, known: Nameable): FieldError[] {
  const one = (path: string, code: string, slug: string, names: ReadonlySet<string>): FieldError[] =>
    names.has(slug) ? [] : [{ path, code, params: [slug] }];
  return [
    ...unknown("prerequisites.stages", "UNKNOWN_STAGE", prerequisites.stages, known.stages),
    ...unknown("prerequisites.topics", "UNKNOWN_TOPIC", prerequisites.topics, known.topics),
    ...capabilityWeights.flatMap(({ capability }) =>
      one(weightPath(capability), "UNKNOWN_CAPABILITY", capability, known.capabilities),
    ),
    ...quiz.flatMap(({ id, topic, capability }) => [
      ...one(`${questionPath(id)}.topic`, "UNKNOWN_TOPIC", topic, known.topics),
      ...one(`${questionPath(id)}.capability`, "UNKNOWN_CAPABILITY", capability, known.capabilities),
    ]),
  ];
}

function references(item: PlannedItem, known: Nameable): FieldError[] {
  if (item.kind === "roadmap")
    return known.models.has(item.content.model)
      ? []
      : [{ path: "model", code: "UNKNOWN_MODEL", params: [item.content.model] }];
  if (item.kind === "stage") return stageReferences(item.content, known);
  const { capabilities, prerequisites } = item.content;
  return [
    ...unknown("capabilities", "UNKNOWN_CAPABILITY", capabilities, known.capabilities),
    ...unknown("prerequisites", "UNKNOWN_TOPIC", prerequisites, known.topics),
  ];
}

const faultAt = (item: PlannedItem, { path, ...fault }: FieldError): ImportFault => ({
  ...fault,
  line: item.at?.line ?? null,
  path: [item.at?.path ?? "", path].filter((part) => part !== "").join("."),
});

/** Each circle once, at the first item of the plan that is part of it, with the way round. */
function circles(items: readonly PlannedItem[], kind: "stage" | "topic", course: CourseDrafts): ImportFault[] {
  const edges = new Map<string, readonly string[]>();
  const topics = kind === "topic" ? [...course.topic.values()].filter(({ archived }) => !archived) : [];
  const stages = kind === "stage" ? [...course.stage.values()].filter(({ archived }) => !archived) : [];
  for (const { slug, content } of topics) edges.set(slug, content.prerequisites);
  for (const { slug, content } of stages) edges.set(slug, content.prerequisites.stages);
  for (const item of items) {
    if (item.kind === "topic" && kind === "topic") edges.set(item.slug, item.content.prerequisites);
    if (item.kind === "stage" && kind === "stage") edges.set(item.slug, item.content.prerequisites.stages);
  }
  const named = new Set<string>();
  return items.flatMap((item) => {
    if (item.kind !== kind || item.action === "nothing" || named.has(item.slug)) return [];
    const circle = findCycleThrough(edges, item.slug);
    if (circle === null) return [];
    for (const slug of circle) named.add(slug);
    const path = kind === "topic" ? "prerequisites" : "prerequisites.stages";
    return [faultAt(item, { path, code: "PREREQUISITE_CYCLE", params: circle })];
  });
}

type Checking = {
  course: CourseDrafts;
  known: Pick<Nameable, "models" | "capabilities">;
  /** What a kind's own schema says against a draft. */
  check: (item: PlannedItem) => FieldError[];
};

/** All that keeps a plan from being written, by the rules that every edit is held to. */
export function planFaults({ items }: RoadmapPlan, { course, known, check }: Checking): ImportFault[] {
  const slugs = (kind: "stage" | "topic") =>
    new Set([...course[kind].keys(), ...items.filter((item) => item.kind === kind).map(({ slug }) => slug)]);
  const nameable: Nameable = { ...known, stages: slugs("stage"), topics: slugs("topic") };
  const own = items
    .filter(({ action }) => action !== "nothing")
    .flatMap((item) => [...check(item), ...references(item, nameable)].map((fault) => faultAt(item, fault)));
  return [...own, ...circles(items, "topic", course), ...circles(items, "stage", course)];
}
