import { readFile } from "node:fs/promises";
import type { PoolClient } from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import { getOutline } from "#lib/editorial/data/outline";
import { exportRoadmap } from "#lib/editorial/data/roadmap-file";
import { getRoadmapForEditors, getStageForEditors, getTopicForEditors } from "#lib/editorial/data/view";
import { duplicateRoadmap } from "#lib/editorial/mutations/duplicate";
import { countRows, makeEditor, refusalOf, shipped, tracesOf } from "#lib/editorial/mutations/editor-for-tests";
import { applyRoadmapImport, planRoadmapImport, type RoadmapSource } from "#lib/editorial/mutations/roadmap-import";
import { editStage } from "#lib/editorial/mutations/stages";
import { editTopic } from "#lib/editorial/mutations/topics";
import { newRoadmap } from "#lib/editorial/schema/course";
import { roadmapImportPlan } from "#lib/editorial/schema/roadmap-import";

const cutOff = vi.hoisted(() => ({ now: false }));
vi.mock("#lib/audit", async (original) => {
  const audit = await original<typeof import("#lib/audit")>();
  const recordAct: typeof audit.recordAct = async (client, act) => {
    if (cutOff.now) {
      (client as PoolClient).on("error", () => {});
      await client.query("select pg_terminate_backend(pg_backend_pid())");
    }
    await audit.recordAct(client, act);
  };
  return { ...audit, recordAct };
});

let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  editor = await makeEditor();
});

const json = (value: unknown): RoadmapSource => ({ type: "application/json", text: JSON.stringify(value) });
const markdown = (text: string): RoadmapSource => ({ type: "text/markdown", text });
const sample = async (name: string) => readFile(`public/samples/${name}`, "utf8");

async function plan(file: RoadmapSource) {
  const made = await planRoadmapImport(file);
  expect(roadmapImportPlan.parse(made)).toEqual(made);
  return made;
}
const write = (file: RoadmapSource, hash: string | null) =>
  applyRoadmapImport({ ...editor.by(), file, hash: hash ?? "" });
const apply = async (file: RoadmapSource) => write(file, (await plan(file)).hash);
const actions = ({ items }: Awaited<ReturnType<typeof plan>>) =>
  items
    .filter(({ action }) => action !== "nothing")
    .map(({ kind, slug, action, changed }) => [kind, slug, action, changed]);
const counted = () => countRows(`"ContentVersion"`);
const en = (text: string) => ({ zh: "", en: text });

test("what ships, and the export of it, is there already: nothing to write", async () => {
  const file: RoadmapSource = { type: "application/json", text: await readFile("prisma/content/roadmap.json", "utf8") };
  for (const one of [file, json(await exportRoadmap(shipped))]) {
    const made = await plan(one);
    expect(made).toMatchObject({ errors: [], roadmap: { slug: shipped, action: "nothing" } });
    expect(made.items).toHaveLength(101);
    expect(actions(made)).toEqual([]);
    expect(await tracesOf(() => write(one, made.hash))).toEqual({ audit: 0, releases: 0, notes: 0 });
  }
});

test.each(["roadmap.md", "roadmap.json"])(
  "the sample %s becomes drafts in one act; the same again is nothing",
  async (name) => {
    const file: RoadmapSource = name.endsWith(".md")
      ? markdown(await sample(name))
      : json(JSON.parse(await sample(name)));
    const before = await counted();
    const made = await plan(file);
    expect(made.errors).toEqual([]);
    expect(made.items.every(({ action, changed }) => action === "create" && changed.length === 0)).toBe(
      name === "roadmap.md",
    );
    expect(await counted()).toBe(before);
    expect(await tracesOf(() => write(file, made.hash))).toEqual({ audit: 1, releases: 0, notes: 0 });
    expect(await counted()).toBe(before + actions(made).length);
    expect(actions(await plan(file))).toEqual([]);
    // A second submit of the same plan finds it done.
    expect(await tracesOf(() => write(file, made.hash))).toEqual({ audit: 0, releases: 0, notes: 0 });
    expect((await getOutline("data-analysis-sample")).state).toBe("draft");
  },
);

test("without public ids titles tell what is meant, also twice the same; left out is left alone", async () => {
  const file = markdown("# Import\n## 一\n- 同名\n- 同名\n## 二 | Two\n- Intro (20 min)\n");
  const made = await apply(file);
  // The address of the import itself is nobody's.
  expect(made.roadmap?.slug).toBe("import-2");
  expect(made.items.map(({ slug }) => slug)).toEqual(["import-2", "yi", "tong-ming", "tong-ming-2", "two", "intro"]);
  expect(actions(await plan(file))).toEqual([]);
  const part = markdown("# Import\n## Two\n- New (5 min)\n- Intro (25 min)\n  Words");
  expect(actions(await apply(part))).toEqual([
    ["stage", "two", "change", ["topics"]],
    ["topic", "new", "create", []],
    ["topic", "intro", "change", ["summary.en", "minutes"]],
  ]);
  const outline = await getOutline("import-2");
  expect(outline.stages.map(({ slug, topics }) => [slug, ...topics.map((topic) => topic.slug)])).toEqual([
    ["yi", "tong-ming", "tong-ming-2"],
    ["two", "new", "intro"],
  ]);
  expect(outline.stages[1]?.title).toEqual({ zh: "二", en: "Two" });
});

test("a topic moves within its roadmap by its public id, out of a stage that the file does not name as well", async () => {
  const file = markdown("# A way {moving}\n## One {moving-one}\n- T {moving-t}\n- U {moving-u}\n## Two {moving-two}\n");
  await apply(file);
  const move = markdown("# A way {moving}\n## Two {moving-two}\n- T {moving-t}\n");
  expect(actions(await apply(move))).toEqual([
    ["stage", "moving-two", "change", ["topics"]],
    ["stage", "moving-one", "change", ["topics"]],
  ]);
  expect((await getStageForEditors("moving-one")).draft.content.topics).toEqual(["moving-u"]);
  expect(actions(await plan(move))).toEqual([]);
});

test("what stands in another roadmap is not taken from there, and is named", async () => {
  const foundations = await getStageForEditors("foundations");
  const topic = foundations.draft.content.topics[0] ?? "";
  const file = markdown(`# Thief\n## Mine {foundations}\n## Own {thief-own}\n- Mine {${topic}}\n`);
  const made = await plan(file);
  expect(made.hash).toBeNull();
  expect(made.errors).toEqual([
    { line: 2, path: "stages.0.slug", code: "IN_ANOTHER_ROADMAP", params: ["foundations", shipped] },
    { line: 4, path: "stages.1.topics.0.slug", code: "IN_ANOTHER_ROADMAP", params: [topic, shipped] },
  ]);
  const before = await counted();
  expect(await refusalOf(write(file, "0".repeat(64)))).toMatchObject({ code: "PLAN_HAS_ERRORS" });
  expect(await counted()).toBe(before);
});

test("everything wrong is named by its place, circles with the way round", async () => {
  const topics = [
    { slug: "ring-a", title: en("A"), prerequisites: ["ring-b"], capabilities: ["no-such"] },
    { slug: "ring-b", title: en("B"), prerequisites: ["ring-a"] },
    { slug: "self-check", title: en("C") },
    { slug: "self-check", title: en(" ") },
  ];
  const found = await plan(
    json({ slug: "ring", title: en("Ring"), model: "none", stages: [{ slug: "ring-s", title: en("S"), topics }] }),
  );
  const at = found.errors.map(({ line, path, code, params = [] }) => [line, path, code, ...params]);
  for (const expected of [
    [null, "model", "UNKNOWN_MODEL", "none"],
    [null, "stages.0.topics.0.capabilities.0", "UNKNOWN_CAPABILITY", "no-such"],
    [null, "stages.0.topics.0.prerequisites", "PREREQUISITE_CYCLE", "ring-a", "ring-b", "ring-a"],
    [null, "stages.0.topics.2.slug", "NOT_ALLOWED", "self-check"],
    [null, "stages.0.topics.3.slug", "GIVEN_TWICE", "self-check"],
    [null, "stages.0.topics.3.title", "ONE_LANGUAGE"],
  ])
    expect(at).toContainEqual(expected);
  const shape = await plan(
    json({
      slug: "import",
      title: { en: 3 },
      colour: "red",
      stages: [{ topics: {} }, { slug: "s", topics: [{ slug: "t", minutes: 60_000 }] }],
    }),
  );
  expect(shape.roadmap).toBeNull();
  expect(shape.errors.map(({ path, code }) => [path, code])).toEqual(
    expect.arrayContaining([
      ["slug", "NOT_ALLOWED"],
      ["title.en", "TYPE"],
      ["colour", "UNKNOWN_FIELD"],
      ["stages.0.slug", "REQUIRED"],
      ["stages.0.topics", "TYPE"],
      ["stages.1.topics.0.minutes", "TOO_LARGE"],
    ]),
  );
  expect(
    await refusalOf(Promise.resolve().then(() => planRoadmapImport({ type: "application/json", text: "{" }))),
  ).toMatchObject({
    code: "MALFORMED",
  });
});

test("a plan whose ground has moved is refused whole; an edit elsewhere does not void it", async () => {
  await apply(markdown("# Stale {stale}\n## S {stale-s}\n- T {stale-t}\n- U {stale-u}\n"));
  const file = markdown("# Stale {stale}\n## S {stale-s} (5 h)\n- T {stale-t} (50 min)\n");
  const { hash } = await plan(file);
  const by = () => editor.by();
  await editTopic({ ...by(), slug: "stale-u", version: 1, patch: { minutes: 7 } });
  expect((await plan(file)).hash).toBe(hash);
  await editStage({ ...by(), slug: "stale-s", version: 1, patch: { summary: { en: "Meanwhile" } } });
  const before = await counted();
  expect(await refusalOf(write(file, hash))).toMatchObject({ code: "PLAN_OUTDATED" });
  expect(await counted()).toBe(before);
  expect(actions(await apply(file))).toHaveLength(2);
  expect((await getStageForEditors("stale-s")).draft.content).toMatchObject({
    estimatedHours: 5,
    summary: en("Meanwhile"),
  });
});

test("an import that is cut off in the middle leaves nothing, and can be done again", async () => {
  const file = markdown("# Cut {cut}\n## S {cut-s}\n- T {cut-t}\n");
  const { hash } = await plan(file);
  const left = () => countRows(`"ContentItem" where "slug" like 'cut%'`);
  // Its last statement writes the audit row; the connection goes just before it.
  cutOff.now = true;
  await expect(write(file, hash)).rejects.toThrow();
  expect(await left()).toBe(0);
  cutOff.now = false;
  expect((await write(file, hash)).applied).toBe(true);
  expect(await left()).toBe(3);
});

test("two who apply the same plan at once write it once", async () => {
  const file = markdown("# Twin {twin}\n## S {twin-s}\n- T {twin-t}\n");
  const { hash } = await plan(file);
  await Promise.all([write(file, hash), write(file, hash), write(file, hash)]);
  expect(await countRows(`"AuditEntry" where "act" = 'roadmap.import' and "objectId" = 'twin'`)).toBe(1);
  expect((await getTopicForEditors("twin-t")).version).toBe(1);
});

test("no roadmap gets the name of the import's address", async () => {
  expect(newRoadmap.safeParse({ slug: "import", title: en("A"), model: shipped }).success).toBe(false);
  const { slug } = await duplicateRoadmap({ ...editor.by(), slug: "twin", title: en("Import"), as: undefined });
  expect(slug).not.toBe("import");
  expect((await getRoadmapForEditors(slug)).draft.content.title).toEqual(en("Import"));
});
