import { beforeAll, expect, test } from "vitest";
import { getRoadmap, getRole } from "#lib/catalog/data";
import { getResource } from "#lib/catalog/data/resources";
import { pool } from "#lib/db/client";
import { countStatements } from "#lib/db/learner-for-tests";
import { listReleases } from "#lib/editorial/data/releases";
import { getForEditors, getRoleForEditors, getStageForEditors, getTopicForEditors } from "#lib/editorial/data/view";
import { makeEditor, refusalOf, shipped, tracesOf } from "#lib/editorial/mutations/editor-for-tests";
import { publishTogether } from "#lib/editorial/mutations/release";
import { editResource } from "#lib/editorial/mutations/resources";
import { editRole } from "#lib/editorial/mutations/roles";
import { editStage } from "#lib/editorial/mutations/stages";
import { createTopic, editTopic } from "#lib/editorial/mutations/topics";
import { newTopic } from "#lib/editorial/schema/course";
import { releaseAnswer, releaseList } from "#lib/editorial/schema/release";

type Editor = Awaited<ReturnType<typeof makeEditor>>;
let editor: Editor;
beforeAll(async () => {
  editor = await makeEditor();
});

const stageNow = async (slug: string) =>
  (await getRoadmap(shipped))?.stages.find((stage) => stage.slug === slug)?.topics.map((topic) => topic.slug) ?? [];
const publish = (items: Awaited<ReturnType<Editor["waiting"]>>, message = "A release") =>
  publishTogether({ ...editor.by(), items, message });

test("a topic moved between stages is published in both or in neither: half of it is refused by name", async () => {
  const topic = "metrics-basics";
  await editor.move({ act: "move-topic", topic, stage: "prompt-engineering", before: null });
  const items = await editor.waiting();
  expect(items.map(({ slug }) => slug).sort()).toEqual(["foundations", "prompt-engineering"]);
  const left = items.filter(({ slug }) => slug === "foundations");
  const came = items.filter(({ slug }) => slug === "prompt-engineering");
  const nowhere = await refusalOf(publish(left));
  expect(nowhere).toMatchObject({
    code: "BROKEN_WHOLE",
    errors: [{ path: `topic.${topic}.stage`, code: "TOPIC_NOWHERE" }],
  });
  const inTwo = await refusalOf(publish(came));
  expect(inTwo.conflict).toEqual({
    faults: [
      {
        kind: "topic",
        slug: topic,
        path: "stage",
        code: "TOPIC_IN_TWO",
        names: ["foundations", "prompt-engineering"],
      },
    ],
  });
  expect(await stageNow("foundations")).toContain(topic);
  let answer: unknown;
  const traces = await tracesOf(async () => {
    answer = await publish(items, "Metrics go where prompts are");
  });
  expect(traces).toEqual({ audit: 1, releases: 1, notes: 1 });
  expect(releaseAnswer.parse(answer)).toMatchObject({ items });
  expect(await stageNow("foundations")).not.toContain(topic);
  expect((await stageNow("prompt-engineering")).at(-1)).toBe(topic);
});

test("one stale, missing, published or incomplete item refuses all of them, and says which", async () => {
  const role = await getRoleForEditors("generic-ai-pm");
  const rename = (en: string, version: number) =>
    editRole({ ...editor.by(), slug: role.slug, version, patch: { title: { en } } });
  const { version } = await rename("Renamed once", role.version);
  const good = { kind: "role" as const, slug: role.slug, version };
  const topic = (await createTopic({ ...editor.by(), topic: newTopic.parse({ title: { zh: "半", en: "" } }) })).slug;
  const bad = [
    [{ ...good, version: role.version }, "VERSION_CONFLICT", "items.1"],
    [{ kind: "role" as const, slug: "no-such-role", version: 1 }, "NOT_FOUND", "items.1"],
    [{ kind: "stage" as const, slug: "fine-tuning", version: 1 }, "NOTHING_TO_PUBLISH", "items.1"],
    [{ kind: "topic" as const, slug: topic, version: 1 }, "INCOMPLETE", "items.1.title.en"],
  ] as const;
  const resource = (await listReleases({ limit: 1 })).waiting.filter(({ kind }) => kind === "resource");
  expect(resource).toEqual([]);
  const stage = await getStageForEditors("industry-apps");
  const edited = await editStage({
    ...editor.by(),
    slug: stage.slug,
    version: stage.version,
    patch: { estimatedHours: 21 },
  });
  const first = { kind: "stage" as const, slug: stage.slug, version: edited.version };
  for (const [item, code, path] of bad) {
    const traces = await tracesOf(async () => {
      const refused = await refusalOf(publish([first, item]));
      expect(refused.code).toBe(code);
      expect(refused.errors.map((error) => error.path)).toContain(path);
    });
    expect(traces).toEqual({ audit: 0, releases: 0, notes: 0 });
  }
  const stale = await refusalOf(publish([first, { ...good, version: role.version }]));
  expect(stale.conflict).toEqual({
    items: [{ kind: "role", slug: role.slug, version, author: { id: editor.id, name: "Ed" } }],
  });
  expect((await getRole(role.slug))?.title.en).not.toBe("Renamed once");
  await publish([first, good]);
  expect((await getRole(role.slug))?.title.en).toBe("Renamed once");
});

test("any kinds go together, resources too, and a resource may not name a topic nobody can find", async () => {
  const { rows } = await pool().query<{ slug: string }>(
    `select "slug" from "ContentItem" where "kind" = 'resource' order by "slug" limit 1`,
  );
  const slug = rows[0]?.slug ?? "";
  const { version } = await getForEditors(slug);
  const title = { zh: "新主题", en: "A new topic" };
  const topic = await createTopic({ ...editor.by(), topic: newTopic.parse({ title, summary: title }) });
  const resource = await editResource({ ...editor.by(), slug, version, patch: { topics: [topic.slug] } });
  const items = [{ kind: "resource" as const, slug, version: resource.version }];
  expect(await refusalOf(publish(items))).toMatchObject({
    code: "BROKEN_WHOLE",
    errors: [{ path: "items.0.topics", code: "UNKNOWN_TOPIC" }],
  });
  const stage = await getStageForEditors("multimodal");
  const listed = await editStage({
    ...editor.by(),
    slug: "multimodal",
    version: stage.version,
    patch: { topics: [...stage.draft.content.topics, topic.slug] },
  });
  await publish([
    ...items,
    { kind: "topic", slug: topic.slug, version: 1 },
    { kind: "stage", slug: "multimodal", version: listed.version },
  ]);
  expect((await getResource(slug))?.topics).toEqual([topic.slug]);
  expect((await stageNow("multimodal")).at(-1)).toBe(topic.slug);
});

test("ten editors publish the same drafts at once: one release, the others are told that nothing is left to publish", async () => {
  const { version } = await getTopicForEditors("few-shot-cot");
  const patch = { title: { en: "Few-shot, renamed" } };
  const edited = await editTopic({ ...editor.by(), slug: "few-shot-cot", version, patch });
  const items = [{ kind: "topic" as const, slug: "few-shot-cot", version: edited.version }];
  const codes: string[] = [];
  const traces = await tracesOf(async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => refusalOf(publish(items))));
    codes.push(...all.map(({ code }) => code));
  });
  expect(traces).toEqual({ audit: 1, releases: 1, notes: 0 });
  expect(codes.filter((code) => code === "done")).toHaveLength(1);
  expect(codes.filter((code) => code === "NOTHING_TO_PUBLISH")).toHaveLength(9);
});

test("what waits and what was published is listed with its message and difference, in two statements", async () => {
  const { version } = await getTopicForEditors("structured-output");
  await editTopic({ ...editor.by(), slug: "structured-output", version, patch: { minutes: 77, title: { en: "" } } });
  const list = await listReleases({ limit: 2 });
  expect(releaseList.parse(list)).toEqual(list);
  expect(list.waiting[0]).toMatchObject({
    kind: "topic",
    slug: "structured-output",
    state: "changed",
    changed: ["title.en", "minutes"],
    missing: ["title.en"],
    author: { name: "Ed" },
  });
  expect(list.past[0]).toMatchObject({ message: "A release", items: [{ kind: "topic", slug: "few-shot-cot" }] });
  const older = await listReleases({ limit: 50, cursor: list.nextCursor ?? "" });
  expect(older.past.map(({ message }) => message)).toContain("Metrics go where prompts are");
  expect(older.nextCursor).toBeNull();
  expect(await listReleases({ limit: 1, kind: "role" })).toMatchObject({ total: 0, waiting: [] });
  expect(await countStatements(() => listReleases({ limit: 2 }))).toBe(2);
  // Of one roadmap: nothing else that waits.
  const role = await getRoleForEditors("llm-app-pm");
  await editRole({ ...editor.by(), slug: role.slug, version: role.version, patch: { title: { en: "Waits too" } } });
  const [all, own] = [await listReleases({ limit: 1 }), await listReleases({ limit: 1, roadmap: shipped })];
  expect(all.waiting.some(({ kind }) => kind === "role")).toBe(true);
  expect(own.waiting.map(({ kind }) => kind)).not.toContain("role");
  expect(own.waiting.map(({ slug }) => slug)).toContain("structured-output");
  expect(await refusalOf(listReleases({ limit: 1, roadmap: "no-such" }))).toMatchObject({ code: "NOT_FOUND" });
});
