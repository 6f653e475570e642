import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test, vi } from "vitest";
import { getPlan } from "#lib/capability/data/plan";
import { setGoal } from "#lib/capability/mutations/goal";
import { answerStep, forgetAnswer } from "#lib/capability/mutations/steps";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { recordEvents } from "#lib/progress/mutations/record-events";

afterAll(closeDatabase);
const timeZone = "Asia/Shanghai";
const role = "generic-ai-pm";

async function mark(userId: string, topics: string[], { at = new Date().toISOString(), status = "done" } = {}) {
  const events = topics.map((topic) => ({ id: randomUUID(), topic, status: status as "done", occurredAt: at }));
  await recordEvents({ userId, events });
}

async function passSelfCheck(userId: string, stage: string): Promise<void> {
  await pool().query(
    `insert into "QuizAttempt" ("userId", "id", "stageId", "stageVersion", "number", "seed", "answers", "right", "asked", "passed", "recordedAt")
     select $1, $2, "id", 1, 0, '', '[]', 6, 6, true, now() from "ContentItem" where "kind" = 'stage' and "slug" = $3`,
    [userId, randomUUID(), stage],
  );
}

const slugsOf = (plan: Awaited<ReturnType<typeof getPlan>>) => plan.nextSteps.map(({ item }) => item.slug);

describe("the plan", () => {
  test("is one statement, with all it tells", async () => {
    const userId = await makeLearner(timeZone);
    await setGoal({ userId, change: { role, weeklyMinutes: 240, studyDays: [3, 7], studyTime: "20:00" } });
    await answerStep({ userId, timeZone, item: { kind: "topic", slug: "ai-history" }, change: { answer: "later" } });
    await mark(userId, ["capability-map"]);
    expect(await countStatements(() => getPlan({ userId, timeZone }))).toBe(1);
    const plan = await getPlan({ userId, timeZone });
    expect(plan.goal).toMatchObject({
      role,
      weeklyMinutes: 240,
      studyDays: [3, 7],
      studyTime: "20:00",
      targetDate: null,
    });
    expect(plan.nextSteps).toHaveLength(3);
    expect(plan.nextSteps[0]?.reason.code).toBe("CLOSES_GAP");
    expect(plan.minutesLeft).toBe(plan.left.topics + plan.left.selfChecks + plan.left.projects);
    expect(plan.left.selfChecks).toBe(9 * 15);
    expect(plan.week).toEqual({ finished: 60, goal: 240 });
    expect(plan.weeks.reduce((sum, { minutes }) => sum + minutes, plan.beyond)).toBe(plan.minutesLeft);
    expect(plan.aside).toMatchObject([{ item: { kind: "topic", slug: "ai-history" }, answer: "later" }]);
    expect(plan.forecast).toMatchObject({ pace: 240, basedOn: 0 });
    expect((await getPlan({ userId, timeZone, weeks: 0 })).weeks).toEqual([]);
  });

  test("says how far a role is, rounded so that nothing short is never 0", async () => {
    const userId = await makeLearner();
    expect((await getPlan({ userId, timeZone })).short).toBeNull();
    await setGoal({ userId, change: { role, weeklyMinutes: 100 } });
    expect((await getPlan({ userId, timeZone })).short).toBe(100);
    const { rows } = await pool().query<{ requirements: { capability: string; level: number }[] }>(
      `select v."content"->'requirements' as "requirements" from "ContentItem" i
       join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion" where i."slug" = $1`,
      [role],
    );
    const requirements = rows[0]?.requirements ?? [];
    const give = (capability: string, level: number) =>
      pool().query(
        `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "at") values ($1, $2, $3, $4, '', now())`,
        [userId, randomUUID(), capability, level],
      );
    const [first, ...rest] = requirements;
    for (const { capability, level } of rest) await give(capability, level);
    await give(first?.capability ?? "", (first?.level ?? 1) - 1);
    const { short } = await getPlan({ userId, timeZone });
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThan(10);
    await give(first?.capability ?? "", first?.level ?? 1);
    expect((await getPlan({ userId, timeZone })).short).toBe(0);
  });

  test("weeks and days are the learner's own", async () => {
    const userId = await makeLearner();
    vi.useFakeTimers({ now: Date.parse("2026-11-22T20:00:00Z"), toFake: ["Date"] });
    try {
      await mark(userId, ["capability-map"], { at: "2026-11-22T15:00:00Z" });
      const [west, east] = [
        await getPlan({ userId, timeZone: "Pacific/Pago_Pago" }),
        await getPlan({ userId, timeZone: "Pacific/Kiritimati" }),
      ];
      expect([west.today, west.weeks[0]?.week, west.week.finished]).toEqual(["2026-11-22", "2026-W47", 60]);
      expect([east.today, east.weeks[0]?.week, east.week.finished]).toEqual(["2026-11-23", "2026-W48", 60]);
      const middle = await getPlan({ userId, timeZone: "Asia/Shanghai" });
      expect([middle.today, middle.week.finished]).toEqual(["2026-11-23", 0]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("answers to a proposed step", () => {
  const topic = { kind: "topic", slug: "ai-history" } as const;

  test("not now hides it for a week, another answer takes its place, and forgetting brings it back", async () => {
    const userId = await makeLearner();
    const other = await makeLearner();
    const before = slugsOf(await getPlan({ userId, timeZone }));
    expect(before).toContain("ai-history");
    const answered = await answerStep({ userId, timeZone, item: topic, change: { answer: "later" } });
    const { today } = await getPlan({ userId, timeZone });
    expect(Date.parse(answered.until) - Date.parse(today)).toBe(7 * 86_400_000);
    expect(slugsOf(await getPlan({ userId, timeZone }))).not.toContain("ai-history");
    expect(slugsOf(await getPlan({ userId: other, timeZone }))).toEqual(before);
    const known = await answerStep({ userId, timeZone, item: topic, change: { answer: "known" } });
    expect(Date.parse(known.until) - Date.parse(today)).toBe(14 * 86_400_000);
    expect(known).toMatchObject({ backed: false, ways: { selfCheck: true } });
    expect(known.ways.capability).toMatch(/^[a-z-]+$/);
    const { rows } = await pool().query(`select 1 from "StepChoice" where "userId" = $1`, [userId]);
    expect(rows).toHaveLength(1);
    await forgetAnswer({ userId, item: topic });
    await forgetAnswer({ userId, item: topic });
    expect(slugsOf(await getPlan({ userId, timeZone }))).toEqual(before);
  });

  test("known counts nowhere until the self-check of its stage is passed", async () => {
    const userId = await makeLearner();
    const bare = await getPlan({ userId, timeZone });
    await answerStep({ userId, timeZone, item: topic, change: { answer: "known" } });
    const claimed = await getPlan({ userId, timeZone });
    expect(claimed.left).toEqual(bare.left);
    expect(claimed.aside).toMatchObject([{ answer: "known", backed: false }]);
    await passSelfCheck(userId, "foundations");
    const backed = await getPlan({ userId, timeZone });
    expect(backed.left.topics).toBe(bare.left.topics - 90);
    expect(backed.aside).toMatchObject([{ answer: "known", backed: true }]);
    expect(slugsOf(backed)).not.toContain("ai-history");
  });

  test("a mentor's level for what it carries stands behind it too", async () => {
    const userId = await makeLearner();
    const { ways } = await answerStep({ userId, timeZone, item: topic, change: { answer: "known" } });
    await pool().query(
      `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "at") values ($1, $2, $3, 3, '', now())`,
      [userId, randomUUID(), ways.capability],
    );
    expect((await getPlan({ userId, timeZone })).aside).toMatchObject([{ backed: true }]);
  });

  test.each([
    ["an unknown topic", { kind: "topic", slug: "nowhere" }, { answer: "later" }, "NOT_FOUND"],
    ["a stage as a topic", { kind: "topic", slug: "foundations" }, { answer: "later" }, "NOT_FOUND"],
    ["a topic as a project", { kind: "project", slug: "ai-history" }, { answer: "later" }, "NOT_FOUND"],
    ["a self-check known already", { kind: "self-check", slug: "foundations" }, { answer: "known" }, "INVALID"],
    ["a project known already", { kind: "project", slug: "foundations" }, { answer: "known" }, "INVALID"],
    ["a day that is over", topic, { answer: "later", until: "2020-01-01" }, "INVALID"],
    ["a day too far away", topic, { answer: "later", until: "2999-01-01" }, "INVALID"],
  ] as const)("%s is refused", async (_fact, item, change, code) => {
    const userId = await makeLearner();
    await expect(answerStep({ userId, timeZone, item, change })).rejects.toMatchObject({ code });
    const { rows } = await pool().query(`select 1 from "StepChoice" where "userId" = $1`, [userId]);
    expect(rows).toEqual([]);
  });

  test("self-checks and projects can be put off, and answers given at once leave one", async () => {
    const userId = await makeLearner();
    for (const kind of ["self-check", "project"] as const)
      await answerStep({ userId, timeZone, item: { kind, slug: "foundations" }, change: { answer: "later" } });
    await Promise.all(
      Array.from({ length: 8 }, () => answerStep({ userId, timeZone, item: topic, change: { answer: "known" } })),
    );
    const { aside } = await getPlan({ userId, timeZone });
    expect(aside.map(({ item }) => `${item.kind} ${item.slug}`)).toEqual([
      "topic ai-history",
      "self-check foundations",
      "project foundations",
    ]);
  });
});
