import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { getRoadmap } from "#lib/catalog/data";
import { pool } from "#lib/db/client";
import { listStageRevisions, listTopicRevisions } from "#lib/editorial/data/revisions";
import { getRoadmapForEditors, getStageForEditors, getTopicForEditors } from "#lib/editorial/data/view";
import { createRoadmap, editRoadmap, publishRoadmap } from "#lib/editorial/mutations/roadmaps";
import { createStage, editStage, publishStage, revertStage } from "#lib/editorial/mutations/stages";
import {
  archiveTopic,
  createTopic,
  editTopic,
  publishTopic,
  restoreTopic,
  revertTopic,
} from "#lib/editorial/mutations/topics";
import { newRoadmap, newStage, newTopic, stageEditorView, topicEditorView } from "#lib/editorial/schema/course";
import { AppError } from "#lib/errors";

const editor = randomUUID();
beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values ($1, 'course@example.com', 'Ed', 'editor')`,
    [editor],
  );
});

const by = () => ({ actorId: editor, requestId: randomUUID() });
const act = (slug: string, version: number | null) => ({ ...by(), slug, version });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "done", errors: [] as unknown }),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return { code: error.code, errors: error.extras.errors };
    },
  );
async function count(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`select count(*)::int as count from ${sql}`, values);
  return rows[0]?.count ?? 0;
}
const audits = (slug: string) => count(`"AuditEntry" where "objectId" = $1`, slug);
const release = async () => (await pool().query(`select "number" from "ContentRelease"`)).rows[0].number as number;
const changes = () => count(`"CourseChange"`);

/** What an act leaves behind: audit rows, releases, notes of moved numbers. */
async function traces(slug: string, work: () => Promise<unknown>) {
  const before = [await audits(slug), await release(), await changes()];
  await work();
  const after = [await audits(slug), await release(), await changes()];
  return after.map((number, index) => number - (before[index] ?? 0));
}
const publishedTopic = async (slug: string) =>
  (await getRoadmap("ai-product-manager"))?.stages.flatMap(({ topics }) => topics).find((topic) => topic.slug === slug);
const publishedStage = async (slug: string) =>
  (await getRoadmap("ai-product-manager"))?.stages.find((stage) => stage.slug === slug);

describe("a topic", () => {
  const slug = "transformer-attention";

  test("is edited, published, archived and brought back, each act in one audit row", async () => {
    const start = await getTopicForEditors(slug);
    expect(topicEditorView.parse(start)).toEqual(start);
    const { version } = start;
    const rename = { ...act(slug, version), patch: { title: { en: "Attention, renamed" } } };
    expect(await traces(slug, () => editTopic(rename))).toEqual([1, 0, 0]);
    expect((await publishedTopic(slug))?.title.en).toBe(start.draft.content.title.en);
    expect(await traces(slug, () => publishTopic(act(slug, version + 1)))).toEqual([1, 1, 0]);
    expect((await publishedTopic(slug))?.title).toEqual({ ...start.draft.content.title, en: "Attention, renamed" });

    // What numbers rest on is noted for those whose numbers it moves.
    const lighter = { ...act(slug, version + 1), patch: { capabilities: ["llm-systems"] } };
    expect(await traces(slug, () => editTopic(lighter))).toEqual([1, 0, 0]);
    expect(await traces(slug, () => publishTopic(act(slug, version + 2)))).toEqual([1, 1, 1]);
    expect(await traces(slug, () => archiveTopic(act(slug, version + 2)))).toEqual([1, 1, 1]);
    expect((await publishedTopic(slug))?.archived).toBe(true);
    expect(await traces(slug, () => restoreTopic(act(slug, version + 2)))).toEqual([1, 1, 1]);
    expect((await publishedTopic(slug))?.archived).toBe(false);

    const back = await revertTopic({ ...act(slug, version + 2), revision: version });
    expect(back.draft.content).toEqual(start.draft.content);
    const { items } = await listTopicRevisions({ slug, limit: 10 });
    expect(items.map(({ version: number, changed }) => [number, changed]).slice(0, 3)).toEqual([
      [version + 3, ["title.en", "capabilities"]],
      [version + 2, ["capabilities"]],
      [version + 1, ["title.en"]],
    ]);
  });

  test("names only what there is, and never comes before itself", async () => {
    const { version, draft } = await getTopicForEditors("llm-how-it-works");
    const edit = (patch: object) => refusal(editTopic({ ...act("llm-how-it-works", version), patch }));
    expect(await edit({ prerequisites: ["no-such"], capabilities: ["nor-this"] })).toEqual({
      code: "INVALID",
      errors: [
        { path: "capabilities.0", code: "UNKNOWN_CAPABILITY" },
        { path: "prerequisites.0", code: "UNKNOWN_TOPIC" },
      ],
    });
    const circle = ["llm-how-it-works", "transformer-attention", "llm-how-it-works"];
    expect(await edit({ prerequisites: [...draft.content.prerequisites, "transformer-attention"] })).toEqual({
      code: "INVALID",
      errors: [{ path: "prerequisites", code: "PREREQUISITE_CYCLE", params: circle }],
    });
    expect(await edit({ prerequisites: ["llm-how-it-works"] })).toMatchObject({
      errors: [{ params: ["llm-how-it-works", "llm-how-it-works"] }],
    });
    expect((await getTopicForEditors("llm-how-it-works")).version).toBe(version);
  });

  test("two edits at once that are each right make no circle together", async () => {
    const make = async (en: string) =>
      (await createTopic({ ...by(), topic: newTopic.parse({ title: { zh: "", en } }) })).slug;
    const [one, other] = [await make("Circle one"), await make("Circle other")];
    const codes = await Promise.all([
      refusal(editTopic({ ...act(one, 1), patch: { prerequisites: [other] } })),
      refusal(editTopic({ ...act(other, 1), patch: { prerequisites: [one] } })),
    ]);
    expect(codes.map(({ code }) => code).sort()).toEqual(["INVALID", "done"]);
  });

  test("that stands in no stage is not published alone, and the refusal says why", async () => {
    const title = { zh: "无处", en: "Nowhere topic" };
    const { slug: lone } = await createTopic({ ...by(), topic: newTopic.parse({ title, summary: title }) });
    expect(lone).toBe("nowhere-topic");
    expect(await refusal(publishTopic(act(lone, 1)))).toEqual({
      code: "BROKEN_WHOLE",
      errors: [{ path: "stage", code: "TOPIC_NOWHERE", params: [] }],
    });
    expect((await getTopicForEditors(lone)).state).toBe("draft");
  });

  test("saved fifty times at once: one wins each version, the others are told, numbers without holes or doubles", async () => {
    const { slug: busy } = await createTopic({
      ...by(),
      topic: newTopic.parse({ title: { zh: "", en: "Busy topic" } }),
    });
    for (const round of [1, 2]) {
      const saves = Array.from({ length: 50 }, (_, index) =>
        refusal(editTopic({ ...act(busy, round), patch: { title: { en: `Round ${round}, editor ${index}` } } })),
      );
      const codes = (await Promise.all(saves)).map(({ code }) => code);
      expect(codes.filter((code) => code === "done")).toHaveLength(1);
      expect(codes.filter((code) => code === "VERSION_CONFLICT")).toHaveLength(49);
    }
    const { rows } = await pool().query<{ number: number }>(
      `select v."number" from "ContentVersion" v join "ContentItem" i on i."id" = v."itemId"
       where i."kind" = 'topic' and i."slug" = $1 order by 1`,
      [busy],
    );
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await audits(busy)).toBe(3);
  });
});

describe("a stage", () => {
  const slug = "prompt-engineering";

  test("changes a weight, is published, and everyone's numbers are noted; the former state comes back", async () => {
    const start = await getStageForEditors(slug);
    expect(stageEditorView.parse(start)).toEqual(start);
    const { version } = start;
    const [first, ...rest] = start.draft.content.capabilityWeights;
    if (!first) throw new Error("The stage has no weights.");
    const heavier = [...rest, { ...first, weight: first.weight === 5 ? 4 : 5 }];
    await editStage({ ...act(slug, version), patch: { capabilityWeights: heavier } });
    expect(await traces(slug, () => publishStage(act(slug, version + 1)))).toEqual([1, 1, 1]);
    const { items } = await listStageRevisions({ slug, limit: 1 });
    expect(items[0]?.changed).toEqual([`capabilityWeights.${first.capability}`]);
    const back = await revertStage({ ...act(slug, version + 1), revision: version });
    expect(back.draft.content).toEqual(start.draft.content);
  });

  test("keeps the id of a question whose words change", async () => {
    const { version, draft } = await getStageForEditors(slug);
    const { quiz } = draft.content;
    const reworded = quiz.map((one, index) =>
      index === 1 ? { ...one, question: { zh: "换一种问法", en: "Asked anew" } } : one,
    );
    const after = await editStage({ ...act(slug, version), patch: { quiz: reworded } });
    expect(after.draft.content.quiz.map(({ id }) => id)).toEqual(quiz.map(({ id }) => id));
    const { items } = await listStageRevisions({ slug, limit: 1 });
    expect(items[0]?.changed).toEqual([`quiz.${quiz[1]?.id}`]);
    await publishStage(act(slug, version + 1));
    expect((await publishedStage(slug))?.quiz[1]?.question.en).toBe("Asked anew");
  });

  test("takes no topic from another stage, names only what there is, comes before no stage that leads to it", async () => {
    const { version, draft } = await getStageForEditors(slug);
    const edit = (patch: object) => refusal(editStage({ ...act(slug, version), patch }));
    expect(await edit({ topics: [...draft.content.topics, "llm-how-it-works"] })).toMatchObject({
      errors: [{ path: `topics.${draft.content.topics.length}`, code: "IN_ANOTHER_STAGE" }],
    });
    const [question] = draft.content.quiz;
    if (!question) throw new Error("The stage has no questions.");
    expect(await edit({ quiz: [{ ...question, topic: "no-such", capability: "nor-this" }] })).toMatchObject({
      errors: [
        { path: `quiz.${question.id}.topic`, code: "UNKNOWN_TOPIC" },
        { path: `quiz.${question.id}.capability`, code: "UNKNOWN_CAPABILITY" },
      ],
    });
    expect(await edit({ quiz: [{ ...question, answer: "z" }] })).toMatchObject({
      errors: [{ path: "quiz.0.answer", code: "UNKNOWN_OPTION" }],
    });
    const first = await getStageForEditors("foundations");
    const prerequisites = { ...first.draft.content.prerequisites, stages: [slug] };
    const { errors } = await refusal(editStage({ ...act("foundations", first.version), patch: { prerequisites } }));
    expect(errors).toMatchObject([{ path: "prerequisites.stages", code: "PREREQUISITE_CYCLE" }]);
    const way = (errors as { params: string[] }[])[0]?.params ?? [];
    expect([way[0], way[1], way.at(-1)]).toEqual(["foundations", slug, "foundations"]);
  });

  test("restored, takes back no topic that has moved on since", async () => {
    const title = { zh: "", en: "Moved on" };
    const { slug: topic } = await createTopic({ ...by(), topic: newTopic.parse({ title }) });
    const { slug: from } = await createStage({ ...by(), stage: newStage.parse({ title, topics: [topic] }) });
    await editStage({ ...act(from, 1), patch: { topics: [], estimatedHours: 7 } });
    const back = await revertStage({ ...act(from, 2), revision: 1 });
    expect([back.draft.content.estimatedHours, back.draft.content.topics]).toEqual([0, []]);
  });

  test("without weights or with half a text is not published", async () => {
    const title = { zh: "", en: "Half a stage" };
    const { slug: half } = await createStage({ ...by(), stage: newStage.parse({ title }) });
    const { code, errors } = await refusal(publishStage(act(half, 1)));
    expect(code).toBe("INCOMPLETE");
    expect((errors as { path: string }[]).map(({ path }) => path)).toEqual([
      "title.zh",
      "summary.zh",
      "summary.en",
      "capabilityWeights",
    ]);
  });
});

describe("a roadmap", () => {
  test("is renamed and published; what it names must be there", async () => {
    const slug = "ai-product-manager";
    const { version } = await getRoadmapForEditors(slug);
    const edit = (patch: object) => editRoadmap({ ...act(slug, version), patch });
    expect(await refusal(edit({ model: "no-such", stages: ["nor-this"] }))).toEqual({
      code: "INVALID",
      errors: [
        { path: "model", code: "UNKNOWN_MODEL" },
        { path: "stages.0", code: "UNKNOWN_STAGE" },
      ],
    });
    await edit({ title: { en: "The whole way" } });
    expect(await traces(slug, () => publishRoadmap(act(slug, version + 1)))).toEqual([1, 1, 0]);
    expect((await getRoadmap(slug))?.title.en).toBe("The whole way");
  });

  test("begins empty and is not published before it leads somewhere", async () => {
    const model = (await getRoadmapForEditors("ai-product-manager")).draft.content.model;
    const title = { zh: "新路", en: "A new way" };
    const made = await createRoadmap({ ...by(), roadmap: newRoadmap.parse({ title, summary: title, model }) });
    expect(await refusal(publishRoadmap(act(made.slug, 1)))).toEqual({
      code: "INCOMPLETE",
      errors: [{ path: "stages", code: "REQUIRED" }],
    });
  });
});
