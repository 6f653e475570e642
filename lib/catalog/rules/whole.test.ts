import { expect, test } from "vitest";
import { newFaults, type WholeItem, wholeFaults } from "#lib/catalog/rules/whole";
import type { RoadmapContent, StageContent, TopicContent } from "#lib/catalog/schema";
import { readCurriculum } from "#prisma/seed/files.ts";
import { itemsOf } from "#prisma/seed/items.ts";

const shipped: WholeItem[] = itemsOf(await readCurriculum()).map((item) => ({ ...item, archived: false }));

/** The curriculum with one item's content, or its being archived, changed. */
const withItem = <Content>(kind: string, slug: string, change: (content: Content) => Partial<Content>) =>
  shipped.map((item) =>
    item.kind === kind && item.slug === slug
      ? { ...item, content: { ...(item.content as Content), ...change(item.content as Content) } }
      : item,
  );
const withStage = (slug: string, change: (stage: StageContent) => Partial<StageContent>) =>
  withItem<StageContent>("stage", slug, change);
const contentOf = <Content>(kind: string, slug: string) =>
  shipped.find((item) => item.kind === kind && item.slug === slug)?.content as Content;

const roadmap = contentOf<RoadmapContent>("roadmap", "ai-product-manager");
const [first = "", second = ""] = roadmap.stages;
const stage = contentOf<StageContent>("stage", first);
const [topic = "", other = ""] = stage.topics;

test("the curriculum that ships is sound", () => expect(wholeFaults(shipped)).toEqual([]));

const two = (items: readonly WholeItem[]) =>
  wholeFaults(items).map(({ kind, slug, path, code, names }) => [`${kind} ${slug} ${path}`, code, names.join(" ")]);

test("a topic taken out of one stage and not put into another stands nowhere", () => {
  const faults = two(withStage(first, ({ topics }) => ({ topics: topics.filter((slug) => slug !== other) })));
  expect(faults).toContainEqual([`topic ${other} stage`, "TOPIC_NOWHERE", ""]);
});

test("a topic put into one stage and not taken out of another stands in two, archived or not", () => {
  const doubled = withStage(second, ({ topics }) => ({ topics: [...topics, topic] }));
  expect(two(doubled)).toContainEqual([`topic ${topic} stage`, "TOPIC_IN_TWO", `${first} ${second}`]);
  const archived = doubled.map((item) => (item.slug === first ? { ...item, archived: true } : item));
  expect(two(archived)).toContainEqual([`topic ${topic} stage`, "TOPIC_IN_TWO", `${first} ${second}`]);
});

test("a stage that leaves the roadmap, or stands in a second one, is named", () => {
  const left = withItem<RoadmapContent>("roadmap", "ai-product-manager", ({ stages }) => ({ stages: stages.slice(1) }));
  expect(two(left)).toContainEqual([`stage ${first} roadmap`, "STAGE_NOWHERE", ""]);
  const copy = { kind: "roadmap", slug: "copy", archived: false, content: roadmap };
  expect(two([...shipped, copy])).toContainEqual([`stage ${first} roadmap`, "STAGE_IN_TWO", "ai-product-manager copy"]);
  expect(wholeFaults([...shipped, { ...copy, archived: true }])).toEqual([]);
});

test("prerequisites in a circle are named along the way round", () => {
  const circle = withItem<TopicContent>("topic", topic, () => ({ prerequisites: [topic] }));
  expect(two(circle)).toContainEqual([`topic ${topic} prerequisites`, "PREREQUISITE_CYCLE", `${topic} ${topic}`]);
  const stages = withStage(first, ({ prerequisites }) => ({ prerequisites: { ...prerequisites, stages: [second] } }));
  const [fault] = two(stages).filter(([, code]) => code === "PREREQUISITE_CYCLE");
  expect(fault?.[2]).toContain(first);
});

test.each<[string, string, (stage: StageContent) => Partial<StageContent>, string]>([
  ["a topic nobody knows", "UNKNOWN_TOPIC", ({ topics }) => ({ topics: [...topics, "nobody"] }), "topics.*"],
  ["a topic twice", "GIVEN_TWICE", ({ topics }) => ({ topics: [...topics, topic] }), "topics"],
  ["no weight at all", "NO_WEIGHTS", () => ({ capabilityWeights: [] }), "capabilityWeights"],
  [
    "a weight twice",
    "GIVEN_TWICE",
    ({ capabilityWeights: w }) => ({ capabilityWeights: [...w, ...w] }),
    "capabilityWeights",
  ],
  [
    "a weight of nothing",
    "UNKNOWN_CAPABILITY",
    ({ capabilityWeights: w }) => ({ capabilityWeights: [...w, { capability: "nothing", level: 1, weight: 1 }] }),
    "capabilityWeights",
  ],
  [
    "an answer that is no option",
    "UNKNOWN_OPTION",
    ({ quiz }) => ({ quiz: quiz.map((question) => ({ ...question, answer: "zz" })) }),
    `quiz.${stage.quiz[0]?.id}.answer`,
  ],
])("a stage with %s is refused", (_fact, code, change, path) => {
  const at = path.replace("*", String(stage.topics.length));
  const found = wholeFaults(withStage(first, change)).filter((fault) => fault.slug === first);
  expect(found).toContainEqual(expect.objectContaining({ kind: "stage", path: at, code }));
});

test("a capability that topics carry keeps a weight somewhere", () => {
  const [capability = ""] = contentOf<TopicContent>("topic", topic).capabilities;
  const bare = shipped.map((item) => {
    if (item.kind !== "stage") return item;
    const content = item.content as StageContent;
    const capabilityWeights = content.capabilityWeights.filter((one) => one.capability !== capability);
    return { ...item, content: { ...content, capabilityWeights } };
  });
  expect(two(bare)).toContainEqual(["roadmap ai-product-manager stages", "CAPABILITY_WITHOUT_WEIGHT", capability]);
});

test("an empty roadmap is sound; a resource or role that names what is not there is not", () => {
  const empty = { kind: "roadmap", slug: "new", archived: false, content: { ...roadmap, stages: [] } };
  expect(wholeFaults([...shipped, empty])).toEqual([]);
  const slug = shipped.find(({ kind }) => kind === "resource")?.slug ?? "";
  const lost = withItem<{ topics: string[] }>("resource", slug, () => ({ topics: ["nobody"] }));
  expect(two(lost)).toEqual([[`resource ${slug} topics`, "UNKNOWN_TOPIC", "nobody"]]);
  const role = withItem<{ stages: string[] }>("role", "generic-ai-pm", () => ({ stages: ["nobody"] }));
  expect(two(role)).toEqual([["role generic-ai-pm stages", "UNKNOWN_STAGE", "nobody"]]);
});

test("archiving anything breaks nothing", () => {
  for (const item of shipped.filter(({ kind }) => kind !== "model" && kind !== "library")) {
    const archived = shipped.map((one) => (one === item ? { ...one, archived: true } : one));
    expect(newFaults(shipped, archived)).toEqual([]);
  }
});

test("what was wrong before is not held against a publication", () => {
  const wrong = withStage(first, () => ({ capabilityWeights: [] }));
  const renamed = wrong.map((item) =>
    item.slug === second ? { ...item, content: { ...(item.content as object), estimatedHours: 1 } } : item,
  );
  expect(newFaults(wrong, renamed)).toEqual([]);
});
