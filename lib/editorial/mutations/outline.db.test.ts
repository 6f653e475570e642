import { beforeAll, expect, test } from "vitest";
import { getRoadmap, listRoadmaps } from "#lib/catalog/data";
import { toRoadmapAnswer } from "#lib/catalog/schema/answers";
import { countStatements } from "#lib/db/learner-for-tests";
import { getOutline } from "#lib/editorial/data/outline";
import { exportRoadmap } from "#lib/editorial/data/roadmap-file";
import { listRoadmapsForEditors } from "#lib/editorial/data/roadmaps";
import { getRoadmapForEditors, getStageForEditors, getTopicForEditors } from "#lib/editorial/data/view";
import { duplicateRoadmap } from "#lib/editorial/mutations/duplicate";
import { countRows, makeEditor, refusalOf, shipped, tracesOf } from "#lib/editorial/mutations/editor-for-tests";
import { restructure } from "#lib/editorial/mutations/outline";
import { createRoadmap } from "#lib/editorial/mutations/roadmaps";
import { editStage } from "#lib/editorial/mutations/stages";
import { editTopic } from "#lib/editorial/mutations/topics";
import { versionsIn } from "#lib/editorial/rules/outline/outline-view";
import { newRoadmap } from "#lib/editorial/schema/course";
import { outlineAnswer, roadmapRows } from "#lib/editorial/schema/outline";
import { roadmapFile } from "#lib/editorial/schema/roadmap-file";
import { readCurriculum } from "#prisma/seed/files.ts";

let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  editor = await makeEditor();
});

const stageIn = async (slug: string, roadmap = shipped) =>
  (await getOutline(roadmap)).stages.find((stage) => stage.slug === slug);
const topicsIn = async (slug: string) => (await stageIn(slug))?.topics.map((topic) => topic.slug) ?? [];
const slugsOf = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug);

test("the outline is the drafts in order, in one statement however long it is", async () => {
  const outline = await getOutline(shipped);
  expect(outlineAnswer.parse(outline)).toEqual(outline);
  expect(outline.stages).toHaveLength(9);
  expect(outline.stages.flatMap(({ topics }) => topics)).toHaveLength(91);
  expect(await countStatements(() => getOutline(shipped))).toBe(1);
  const rows = await listRoadmapsForEditors();
  expect(roadmapRows.parse(rows)).toEqual(rows);
  expect(rows).toMatchObject({ items: [{ slug: shipped, stages: 9, topics: 91 }], models: [shipped] });
  expect(await refusalOf(getOutline("no-such-roadmap"))).toMatchObject({ code: "NOT_FOUND" });
});

test("an export is the curriculum's file again, word for word", async () => {
  const file = await exportRoadmap(shipped);
  expect(roadmapFile.parse(file)).toEqual(file);
  const { roadmap } = await readCurriculum();
  const required = roadmap.stages.map((stage) => ({
    ...stage,
    topics: stage.topics.map((topic) => ({ ...topic, required: topic.required ?? true })),
  }));
  expect(file).toEqual({ ...roadmap, stages: required });
});

test("a topic goes from one stage to another in one act: two draft versions, one audit row, and learners see nothing", async () => {
  const topic = "few-shot-cot";
  const [from, to] = [await getStageForEditors("prompt-engineering"), await getStageForEditors("foundations")];
  const before = await topicsIn("foundations");
  const traces = await tracesOf(() =>
    editor.move({ act: "move-topic", topic, stage: "foundations", before: before[1] ?? null }),
  );
  expect(traces).toEqual({ audit: 1, releases: 0, notes: 0 });
  expect(await topicsIn("foundations")).toEqual([before[0], topic, ...before.slice(1)]);
  expect((await getStageForEditors("prompt-engineering")).version).toBe(from.version + 1);
  expect((await getStageForEditors("foundations")).version).toBe(to.version + 1);
  expect((await stageIn("foundations"))?.topics[1]).toMatchObject({ slug: topic, from: "prompt-engineering" });
  const learners = (await getRoadmap(shipped))?.stages.find(({ slug }) => slug === "prompt-engineering");
  expect(slugsOf(learners?.topics ?? [])).toContain(topic);
  // Where it stands already is no act.
  const still = { act: "move-topic", topic, stage: "foundations", before: before[1] ?? null } as const;
  expect(await tracesOf(() => editor.move(still))).toEqual({ audit: 0, releases: 0, notes: 0 });
});

test("a move that was decided on an older list is refused with what stands there; one that names none as well", async () => {
  const outline = await getOutline(shipped);
  const versions = versionsIn(outline, null);
  const { version } = await getStageForEditors("multimodal");
  await editStage({ ...editor.by(), slug: "multimodal", version, patch: { estimatedHours: 33 } });
  const [topic = ""] = await topicsIn("multimodal");
  const move = { act: "move-topic", topic, stage: "industry-apps", before: null } as const;
  const wanted = { ...editor.by(), slug: shipped, move };
  expect(await refusalOf(restructure({ ...wanted, versions }))).toMatchObject({
    code: "VERSION_CONFLICT",
    conflict: { items: [{ kind: "stage", slug: "multimodal", version: version + 1 }] },
  });
  expect(await refusalOf(restructure({ ...wanted, versions: [] }))).toMatchObject({ code: "IF_MATCH_MISSING" });
  expect(await topicsIn("multimodal")).toContain(topic);
  const gone = { act: "move-topic", topic, stage: "industry-apps", before: "capability-map" } as const;
  expect(await refusalOf(editor.move(gone))).toMatchObject({
    code: "INVALID",
    errors: [{ path: "move.before", code: "UNKNOWN_TOPIC" }],
  });
});

test("of twenty editors who move the same topic at once one moves it, and it stands exactly once", async () => {
  const topic = "diffusion-intuition";
  const versions = versionsIn(await getOutline(shipped), null);
  const targets = ["industry-apps", "product-and-career", "fine-tuning", "foundations"];
  const codes: string[] = [];
  const traces = await tracesOf(async () => {
    const moved = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const move = { act: "move-topic" as const, topic, stage: targets[index % 4] ?? "", before: null };
        return refusalOf(restructure({ ...editor.by(), slug: shipped, move, versions }));
      }),
    );
    codes.push(...moved.map(({ code }) => code));
  });
  expect(traces.audit).toBe(1);
  // Four more wanted what the one has done: for them there was nothing left to do.
  expect(codes.filter((code) => code === "done")).toHaveLength(5);
  expect(codes.filter((code) => code === "VERSION_CONFLICT")).toHaveLength(15);
  const all = (await getOutline(shipped)).stages.flatMap(({ topics }) => slugsOf(topics));
  expect(all.filter((slug) => slug === topic)).toHaveLength(1);
  expect(new Set(all).size).toBe(91);
});

test("stages and topics are added as drafts, moved, and deleted while nobody has seen them", async () => {
  const title = { zh: "试验阶段", en: "A trial stage" };
  expect(await tracesOf(() => editor.move({ act: "add-stage", title, before: "foundations" }))).toEqual({
    audit: 1,
    releases: 0,
    notes: 0,
  });
  const [first] = (await getOutline(shipped)).stages;
  expect(first).toMatchObject({ slug: "a-trial-stage", state: "draft", topics: [] });
  const add = (en: string) =>
    editor.move({ act: "add-topic", stage: "a-trial-stage", title: { zh: "", en }, before: null });
  await add("Trial topic");
  await add("Trial topic");
  expect(slugsOf((await stageIn("a-trial-stage"))?.topics ?? [])).toEqual(["trial-topic", "trial-topic-2"]);
  expect(await refusalOf(editor.move({ act: "delete-stage", stage: "a-trial-stage" }))).toMatchObject({
    errors: [{ path: "move.stage", code: "NOT_EMPTY" }],
  });
  // Something still refers to one of them.
  const { version } = await getTopicForEditors("trial-topic-2");
  await editTopic({ ...editor.by(), slug: "trial-topic-2", version, patch: { prerequisites: ["trial-topic"] } });
  expect(await refusalOf(editor.move({ act: "delete-topic", topic: "trial-topic" }))).toMatchObject({
    code: "STILL_NAMED",
    conflict: { items: [{ kind: "topic", slug: "trial-topic-2" }] },
  });
  expect(slugsOf((await stageIn("a-trial-stage"))?.topics ?? [])).toContain("trial-topic");
  await editor.move({ act: "delete-topic", topic: "trial-topic-2" });
  await editor.move({ act: "delete-topic", topic: "trial-topic" });
  await editor.move({ act: "delete-stage", stage: "a-trial-stage" });
  expect(await countRows(`"ContentItem" where "slug" like '%trial%'`)).toBe(0);
  expect(await refusalOf(editor.move({ act: "delete-topic", topic: "capability-map" }))).toMatchObject({
    code: "DELETE_PUBLISHED",
  });
});

test("a copy has public ids of its own, refers to itself alone, and can be published beside the original", async () => {
  const title = { zh: "第二条路", en: "A second way" };
  const copy = await duplicateRoadmap({ ...editor.by(), slug: shipped, title, as: undefined });
  expect(copy).toMatchObject({ slug: "a-second-way", state: "draft" });
  const original = await getOutline(shipped);
  expect(copy.stages.map(({ topics }) => topics.length)).toEqual(original.stages.map(({ topics }) => topics.length));
  const own = new Set(copy.stages.flatMap(({ topics }) => slugsOf(topics)));
  const old = original.stages.flatMap(({ topics }) => slugsOf(topics));
  expect(old.filter((slug) => own.has(slug))).toEqual([]);
  const { draft } = await getRoadmapForEditors(copy.slug);
  expect(draft.content.stages).toEqual(slugsOf(copy.stages));
  const taken = duplicateRoadmap({ ...editor.by(), slug: shipped, title, as: copy.slug });
  expect(await refusalOf(taken)).toMatchObject({ code: "SLUG_TAKEN" });

  await editor.publishAll("Two ways");
  const [first, second] = await listRoadmaps();
  // The elder stays the first, whatever the newer is called.
  expect([first?.slug, second?.slug]).toEqual([shipped, copy.slug]);
  const answer = second && toRoadmapAnswer(second);
  expect(answer?.stages).toHaveLength(9);
  expect(answer?.stages.flatMap(({ topics }) => topics)).toHaveLength(91);
  for (const topic of answer?.stages.flatMap(({ topics }) => topics) ?? [])
    for (const before of topic.prerequisites) expect(own.has(before)).toBe(true);
});

test("a roadmap from scratch starts empty and takes stages", async () => {
  const made = newRoadmap.parse({ title: { zh: "", en: "AAA first" }, model: shipped });
  const { slug } = await createRoadmap({ ...editor.by(), roadmap: made });
  expect(await getOutline(slug)).toMatchObject({ state: "draft", stages: [] });
  await editor.move({ act: "add-stage", title: { zh: "", en: "Only stage" }, before: null }, slug);
  expect(slugsOf((await getOutline(slug)).stages)).toEqual(["only-stage"]);
});
