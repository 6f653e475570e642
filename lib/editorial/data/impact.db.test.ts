import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { tellNextLearners } from "#lib/capability/mutations/course-change";
import type { CourseShift } from "#lib/capability/schema";
import { pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import { findImpact } from "#lib/editorial/data/impact";
import { getStageForEditors } from "#lib/editorial/data/view";
import { countRows, makeEditor, refusalOf, shipped } from "#lib/editorial/mutations/editor-for-tests";
import { editStage } from "#lib/editorial/mutations/stages";
import { impactAnswer } from "#lib/editorial/schema/impact";
import { getProgress } from "#lib/progress/data";

let editor: Awaited<ReturnType<typeof makeEditor>>;
const learners: string[] = [];

/** Six hundred learners, more than one batch, each with other topics; and some who never did anything. */
beforeAll(async () => {
  editor = await makeEditor();
  for (let index = 0; index < 600; index++) learners.push(await makeLearner());
  for (let index = 0; index < 20; index++) await makeLearner();
  await pool().query(
    `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "firstDoneAt", "eventId", "eventAt")
     select u.id::uuid, t."id", (case when (u.nr + t.nr) % 11 = 0 then 'learning' when (u.nr + t.nr) % 13 = 0 then 'skipped' else 'done' end)::"TopicStatus",
            1, now(), now(), uuidv7(), now()
     from unnest($1::text[]) with ordinality as u(id, nr)
     join (select "id", row_number() over (order by "slug") as nr from "ContentItem" where "kind" = 'topic') t
       on (u.nr * 7 + t.nr * 3) % 5 < 3 and t.nr <= 1 + u.nr % 91`,
    [learners],
  );
  await pool().query(
    `insert into "QuizAttempt" ("userId", "id", "stageId", "stageVersion", "number", "seed", "answers", "right", "asked", "passed", "recordedAt")
     select u.id::uuid, uuidv7(), s."id", 1, 0, '', '[]', 10, 10, true, now()
     from unnest($1::text[]) with ordinality as u(id, nr), "ContentItem" s
     where s."kind" = 'stage' and s."slug" in ('foundations', 'multimodal') and u.nr % 3 = 0`,
    [learners],
  );
});

type Told = { dashboards: number; sums: Map<string, { learners: number; tenths: number }> };

/** What learners were told after the publication, learner by learner, summed up here by hand. */
async function toldOf(release: number): Promise<Told> {
  while (await tellNextLearners());
  const { rows } = await pool().query<{ changes: CourseShift[] }>(
    `select "changes" from "CourseShift" where "roadmap" = $1 and "release" = $2`,
    [shipped, release],
  );
  const sums: Told["sums"] = new Map();
  for (const { capability, coverageFrom, coverageTo } of rows.flatMap(({ changes }) => changes)) {
    const sum = sums.get(capability) ?? { learners: 0, tenths: 0 };
    const tenths = sum.tenths + Math.round((coverageTo ?? 0) * 10) - Math.round((coverageFrom ?? 0) * 10);
    sums.set(capability, { learners: sum.learners + 1, tenths });
  }
  return { dashboards: rows.length, sums };
}

const shares = async () =>
  new Map(
    await Promise.all(
      learners.map(async (userId) => [userId, (await getProgress({ userId })).totals.percent] as const),
    ),
  );

async function announceAndPublish() {
  const items = await editor.waiting();
  const impact = await findImpact(items.map(({ kind, slug }) => ({ kind, slug, act: "publish" as const })));
  expect(impactAnswer.parse(impact)).toEqual(impact);
  const before = await shares();
  const { release } = await editor.publishAll();
  const after = await shares();
  const told = await toldOf(release);
  const points = learners.map((id) => (after.get(id) ?? 0) - (before.get(id) ?? 0)).filter((one) => one !== 0);
  const [roadmap] = impact.roadmaps;
  expect(roadmap?.progress.learners ?? 0).toBe(points.length);
  const mean = points.length === 0 ? 0 : points.reduce((sum, one) => sum + one, 0) / points.length;
  expect(Math.abs((roadmap?.progress.points ?? 0) - mean)).toBeLessThanOrEqual(0.0500001);
  expect(new Map(roadmap?.capabilities.map(({ capability, learners: reach }) => [capability, reach]))).toEqual(
    new Map([...told.sums].map(([capability, sum]) => [capability, sum.learners])),
  );
  for (const { capability, coverage, learners: reach } of roadmap?.capabilities ?? [])
    expect(Math.abs(coverage - (told.sums.get(capability)?.tenths ?? 0) / 10 / reach)).toBeLessThanOrEqual(0.0500001);
  return { impact, roadmap, told, progress: points.length };
}

test("a weight: what is announced is what learners are told afterwards, capability by capability", async () => {
  const { version, draft } = await getStageForEditors("foundations");
  const capabilityWeights = draft.content.capabilityWeights.map((one) =>
    one.capability === "evaluation-metrics" ? { ...one, weight: (one.weight % 5) + 1 } : one,
  );
  await editStage({ ...editor.by(), slug: "foundations", version, patch: { capabilityWeights } });
  const { roadmap, told, impact } = await announceAndPublish();
  expect(roadmap?.dashboards).toBe(told.dashboards);
  expect(roadmap?.capabilities.map(({ capability }) => capability)).toEqual(["evaluation-metrics"]);
  expect(told.dashboards).toBeGreaterThan(100);
  expect(impact.learners).toBe(
    await countRows(`(select "userId" from "TopicProgress" union select "userId" from "QuizAttempt") active`),
  );
});

test("a topic that moves and one that is added: counts, dashboards and shares of the way are exact", async () => {
  const topic = "capability-map";
  await editor.move({ act: "move-topic", topic, stage: "multimodal", before: null });
  const { impact } = await announceAndPublish();
  const done = await countRows(
    `"TopicProgress" p join "ContentItem" i on i."id" = p."topicId" where i."slug" = $1 and p."status" = 'done'`,
    topic,
  );
  expect(done).toBeGreaterThan(0);
  expect(impact.topics).toEqual([
    expect.objectContaining({ slug: topic, done, from: "foundations", to: "multimodal", archived: false }),
  ]);
});

test("archiving is announced before it holds, with what each learner keeps", async () => {
  const impact = await findImpact([{ kind: "topic", slug: "ai-history", act: "archive" }]);
  expect(impact.topics).toMatchObject([{ slug: "ai-history", archived: true }]);
  expect(impact.roadmaps[0]?.dashboards).toBeGreaterThan(0);
  expect(impact.faults).toEqual([]);
});

test("it names what would be wrong, changes nothing, and knows what is not there", async () => {
  await editor.move({ act: "move-topic", topic: "ai-history", stage: "multimodal", before: null });
  const audits = await countRows(`"AuditEntry"`);
  const half = await findImpact([{ kind: "stage", slug: "multimodal", act: "publish" }]);
  expect(half.faults).toMatchObject([{ slug: "ai-history", code: "TOPIC_IN_TWO" }]);
  expect(await countRows(`"AuditEntry"`)).toBe(audits);
  const lost = findImpact([{ kind: "role", slug: `no-${randomUUID()}`, act: "publish" }]);
  expect(await refusalOf(lost)).toMatchObject({ code: "NOT_FOUND", errors: [{ path: "items.0" }] });
});

test("a roadmap that goes away takes the dashboards of it along, and it is told whose", async () => {
  const impact = await findImpact([{ kind: "roadmap", slug: shipped, act: "archive" }]);
  expect(impactAnswer.parse(impact)).toEqual(impact);
  const { rows } = await pool().query<{ count: number }>(
    `select count(distinct "userId")::int as "count"
     from (select "userId" from "TopicProgress" union all select "userId" from "QuizAttempt") active`,
  );
  expect(impact.turned).toMatchObject([{ slug: shipped, gone: true, learners: rows[0]?.count }]);
  expect(rows[0]?.count).toBeGreaterThan(500);
  expect(impact.roadmaps).toEqual([]);
});
