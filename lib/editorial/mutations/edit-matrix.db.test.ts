import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { tellNextLearners } from "#lib/capability/mutations/course-change";
import { pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import { getRoadmapForEditors, getStageForEditors, getTopicForEditors } from "#lib/editorial/data/view";
import { makeEditor, refusalOf, shipped } from "#lib/editorial/mutations/editor-for-tests";
import { archiveRoadmap, restoreRoadmap } from "#lib/editorial/mutations/roadmaps";
import { archiveStage, editStage, restoreStage, revertStage } from "#lib/editorial/mutations/stages";
import { archiveTopic, editTopic, restoreTopic, revertTopic } from "#lib/editorial/mutations/topics";
import { getProgress } from "#lib/progress/data";

/** The topic and the stage that everything is done to. */
const [topic, stage] = ["capability-map", "foundations"];
const capability = "evaluation-metrics";

const kinds = ["not started", "learning", "done", "skipped", "mentor-reviewed"] as const;
type Kind = (typeof kinds)[number];
const marks: Record<Kind, "learning" | "done" | "skipped" | null> = {
  "not started": null,
  learning: "learning",
  done: "done",
  skipped: "skipped",
  "mentor-reviewed": "done",
};

let editor: Awaited<ReturnType<typeof makeEditor>>;
const learners = new Map<Kind, string>();
const idOf = (kind: Kind): string => learners.get(kind) ?? "";

/** Marks every topic of the stage, so that the ends of the scale are near, and one of another stage. */
async function mark(userId: string, status: string) {
  await pool().query(
    `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "firstDoneAt", "eventId", "eventAt")
     select $1, i."id", $2::"TopicStatus", 1, now(), case when $2 = 'done' then timestamptz '2026-03-04 05:06:07Z' end, uuidv7(), now()
     from "ContentItem" i where i."kind" = 'topic' and i."slug" in (
       select jsonb_array_elements_text(v."content"->'topics') from "ContentItem" s
       join "ContentVersion" v on v."itemId" = s."id" and v."number" = s."draftVersion"
       where s."kind" = 'stage' and s."slug" = $3 union select 'few-shot-cot')`,
    [userId, status, stage],
  );
}

/** Their project was accepted and their level given, by a mentor. */
async function review(userId: string) {
  const handIn = randomUUID();
  await pool().query(
    `insert into "HandIn" ("userId", "id", "kind", "stageId", "stageVersion", "links", "answers", "criteria", "reflection", "audience", "handedInAt")
     select $1, $2, 'project', "id", 1, '{https://example.org}', '{a,b,c,d,e,f,g,h}', 1, '', 'mentors', now()
     from "ContentItem" where "kind" = 'stage' and "slug" = $3`,
    [userId, handIn, stage],
  );
  await pool().query(
    `insert into "Review" ("userId", "id", "handInId", "verdict", "criteria", "comment", "at") values ($1, $2, $3, 'accepted', '[]', '', now())`,
    [userId, randomUUID(), handIn],
  );
  await pool().query(
    `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "at") values ($1, $2, $3, 4, 'seen', now())`,
    [userId, randomUUID(), capability],
  );
}

beforeAll(async () => {
  editor = await makeEditor();
  for (const kind of kinds) {
    const userId = await makeLearner();
    learners.set(kind, userId);
    const status = marks[kind];
    if (status !== null) await mark(userId, status);
    if (kind === "mentor-reviewed") await review(userId);
  }
});

/** Everything anyone ever did or gave, as it lies in the database. */
async function rowsOf(userId: string) {
  const { rows } = await pool().query(
    `select (select json_agg(p order by p."topicId") from "TopicProgress" p where p."userId" = $1) as marks,
            (select json_agg(l order by l."id") from "MentorLevel" l where l."userId" = $1) as levels,
            (select json_agg(h order by h."id") from "HandIn" h where h."userId" = $1) as work,
            (select json_agg(r order by r."id") from "Review" r where r."userId" = $1) as reviews`,
    [userId],
  );
  return rows[0];
}

/** What they are shown of it. */
async function shownTo(userId: string) {
  const [progress, { capabilities }] = await Promise.all([getProgress({ userId }), getCapabilities({ userId })]);
  const done = progress.topics.filter(({ status }) => status === "done");
  return {
    done: new Map(done.map(({ slug, firstDoneAt }) => [slug, firstDoneAt])),
    mentorLevel: capabilities.find(({ slug }) => slug === capability)?.mentorLevel,
    percents: [progress.totals, ...progress.stages.map(({ totals }) => totals)].map(({ percent }) => percent),
    coverages: capabilities.map(({ coverage }) => coverage ?? 0),
  };
}

const versionOf = async (slug: string) => ({ ...editor.by(), slug, version: (await getTopicForEditors(slug)).version });
const stageVersion = async (slug: string) => ({
  ...editor.by(),
  slug,
  version: (await getStageForEditors(slug)).version,
});
const changeTopic = async (patch: Parameters<typeof editTopic>[0]["patch"]) =>
  editTopic({ ...(await versionOf(topic)), patch });

/** A part of what one stage gives a capability is given by another one instead. */
async function splitWeight() {
  const [from, to] = [await getStageForEditors(stage), await getStageForEditors("multimodal")];
  const weights = from.draft.content.capabilityWeights;
  const lighter = weights.map((one) => (one.capability === capability ? { ...one, weight: 1 } : one));
  const others = to.draft.content.capabilityWeights.filter((one) => one.capability !== capability);
  const added = [...others, { capability, level: 2, weight: 2 }];
  await editStage({ ...(await stageVersion(stage)), patch: { capabilityWeights: lighter } });
  await editStage({ ...(await stageVersion("multimodal")), patch: { capabilityWeights: added } });
  await editor.publishAll();
}

const edits: [string, () => Promise<unknown>][] = [
  ["a draft that nobody sees", () => changeTopic({ minutes: 61 })],
  ["publish", () => editor.publishAll()],
  ["rename", () => changeTopic({ title: { zh: "改名了", en: "Renamed" } }).then(() => editor.publishAll())],
  [
    "reorder within the stage",
    () => editor.move({ act: "move-topic", topic, stage, before: null }).then(() => editor.publishAll()),
  ],
  [
    "move to another stage",
    () => editor.move({ act: "move-topic", topic, stage: "fine-tuning", before: null }).then(() => editor.publishAll()),
  ],
  [
    "move back",
    () => editor.move({ act: "move-topic", topic, stage, before: "ai-history" }).then(() => editor.publishAll()),
  ],
  ["reorder the stages", () => editor.move({ act: "move-stage", stage, before: null }).then(() => editor.publishAll())],
  ["split weight", splitWeight],
  ["other capabilities", () => changeTopic({ capabilities: ["rag-agents"] }).then(() => editor.publishAll())],
  ["optional", () => changeTopic({ required: false }).then(() => editor.publishAll())],
  [
    "restore version",
    async () => {
      await revertTopic({ ...(await versionOf(topic)), revision: 1 });
      await editor.publishAll();
    },
  ],
  ["archive the topic", async () => archiveTopic(await versionOf(topic))],
  ["restore the topic", async () => restoreTopic(await versionOf(topic))],
  ["archive the stage", async () => archiveStage(await stageVersion(stage))],
  [
    "move a topic out of the archived stage",
    () => editor.move({ act: "move-topic", topic, stage: "multimodal", before: null }).then(() => editor.publishAll()),
  ],
  ["restore the stage", async () => restoreStage(await stageVersion(stage))],
  [
    "restore version of the stage",
    async () => {
      await revertStage({ ...(await stageVersion(stage)), revision: 1 });
      await editor.publishAll();
    },
  ],
  [
    "take out the self-check and the project",
    async () => {
      await editStage({ ...(await stageVersion(stage)), patch: { quiz: [], project: null } });
      await editor.publishAll();
    },
  ],
  [
    "add a topic",
    async () => {
      const title = { zh: "新的", en: "Brand new" };
      await editor.move({ act: "add-topic", stage, title, before: null });
      await editTopic({ ...(await versionOf("brand-new")), patch: { summary: title } });
      await editor.publishAll();
    },
  ],
  [
    "delete a draft",
    async () => {
      await editor.move({ act: "add-topic", stage, title: { zh: "", en: "Short-lived" }, before: null });
      await editor.move({ act: "delete-topic", topic: "short-lived" });
    },
  ],
];

describe("whatever is done to the roadmap", () => {
  test.each(edits)(
    "%s: nobody loses what is done, when it was first done, or a mentor's level",
    async (_name, edit) => {
      const before = new Map<Kind, [unknown, Awaited<ReturnType<typeof shownTo>>]>();
      for (const kind of kinds) before.set(kind, [await rowsOf(idOf(kind)), await shownTo(idOf(kind))]);
      expect(await refusalOf(Promise.resolve().then(edit))).toMatchObject({ code: "done" });
      while (await tellNextLearners());
      for (const kind of kinds) {
        const [rows, shown] = before.get(kind) ?? [];
        expect([kind, await rowsOf(idOf(kind))]).toEqual([kind, rows]);
        const now = await shownTo(idOf(kind));
        expect([kind, now.done]).toEqual([kind, shown?.done]);
        expect(now.mentorLevel).toBe(kind === "mentor-reviewed" ? 4 : undefined);
        expect([...now.done.values()].every((at) => at === "2026-03-04T05:06:07.000Z")).toBe(true);
        for (const share of [...now.percents, ...now.coverages]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
        }
      }
    },
  );

  test("the whole roadmap archived and brought back: everything is there again", async () => {
    const before = await Promise.all(kinds.map((kind) => shownTo(idOf(kind))));
    const roadmap = async () => ({
      ...editor.by(),
      slug: shipped,
      version: (await getRoadmapForEditors(shipped)).version,
    });
    await archiveRoadmap(await roadmap());
    expect(await refusalOf(getProgress({ userId: idOf("done") }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await rowsOf(idOf("done"))).toBeTruthy();
    await restoreRoadmap(await roadmap());
    expect(await Promise.all(kinds.map((kind) => shownTo(idOf(kind))))).toEqual(before);
  });
});
