import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { getMentoredCapabilities } from "#lib/cohort/data/capabilities";
import { listHandIns } from "#lib/cohort/data/hand-ins";
import { getLearner, listLearners } from "#lib/cohort/data/learners";
import { reviewHandIn } from "#lib/cohort/mutations/review";
import { learnersQuery } from "#lib/cohort/schema/learner";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { makeHandIn, makeMentorship } from "#lib/db/mentoring-for-tests";
import { getProgress } from "#lib/progress/data";
import { recordEvents } from "#lib/progress/mutations/record-events";
import type { Status } from "#lib/progress/schema";

afterAll(closeDatabase);

const day = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString();
const mark = (
  userId: string,
  topic: string,
  fields: { status?: Status; occurredAt?: string; undoes?: string } = {},
) => {
  const id = randomUUID();
  return recordEvents({ userId, events: [{ id, topic, status: "done", ...fields }] }).then(() => id);
};
const list = (mentorId: string, show: "all" | "stalled" | "waiting" = "all") =>
  listLearners(mentorId, learnersQuery.parse({ show }));
const mentored = async (mentorId: string, timeZone?: string) => {
  const learnerId = await makeLearner(timeZone);
  await makeMentorship({ learnerId, mentorId });
  return learnerId;
};
const began = (learnerId: string, days: number) =>
  pool().query(`update "Mentorship" set "startedAt" = now() - make_interval(days => $2) where "userId" = $1`, [
    learnerId,
    days,
  ]);

describe("a mentor's list", () => {
  test("is empty for whoever mentors nobody, whatever their role", async () => {
    const id = await makeLearner();
    await mentored(await makeLearner());
    await pool().query(`update "User" set "role" = 'admin' where "id" = $1`, [id]);
    expect(await list(id)).toEqual({
      roadmap: "ai-product-manager",
      counts: { all: 0, stalled: 0, waiting: 0 },
      items: [],
    });
  });

  test("tells the one count of progress, the last day in the learner's own zone, and what waits", async () => {
    const mentorId = await makeLearner();
    const learnerId = await mentored(mentorId, "Pacific/Kiritimati");
    await mark(learnerId, "capability-map", { occurredAt: "2026-03-10T11:00:00Z" });
    await mark(learnerId, "ai-history", { status: "skipped" });
    await makeHandIn({ learnerId, stage: "foundations" });
    const [learner] = (await list(mentorId)).items;
    const { totals } = await getProgress({ userId: learnerId });
    expect(learner).toMatchObject({
      id: learnerId,
      name: "Learner",
      totals,
      lastLearningDay: "2026-03-11",
      stalled: true,
      waiting: 1,
    });
    expect(totals).toMatchObject({ done: 1, skipped: 1 });
    expect(Object.keys(learner ?? {})).not.toContain("email");
  });

  test("puts the stalled first, the oldest of them before the others, and filters", async () => {
    const mentorId = await makeLearner();
    const [fresh, oldest, stalled, never] = [
      await mentored(mentorId),
      await mentored(mentorId),
      await mentored(mentorId),
      await mentored(mentorId),
    ];
    await mark(fresh, "capability-map");
    await mark(oldest, "capability-map", { occurredAt: daysAgo(40) });
    await mark(stalled, "capability-map", { occurredAt: daysAgo(20), status: "learning" });
    await began(never, 30);
    await makeHandIn({ learnerId: fresh, capability: "user-insight" });
    const ids = async (show: "all" | "stalled" | "waiting") => (await list(mentorId, show)).items.map(({ id }) => id);
    expect(await ids("all")).toEqual([oldest, never, stalled, fresh]);
    expect(await ids("stalled")).toEqual([oldest, never, stalled]);
    expect(await ids("waiting")).toEqual([fresh]);
    expect((await list(mentorId, "waiting")).counts).toEqual({ all: 4, stalled: 3, waiting: 1 });
  });

  test("skipping, taking back and undoing are no learning", async () => {
    const mentorId = await makeLearner();
    const learnerId = await mentored(mentorId);
    await began(learnerId, 30);
    const done = await mark(learnerId, "capability-map", { occurredAt: daysAgo(20) });
    await mark(learnerId, "ai-history", { status: "skipped" });
    await mark(learnerId, "capability-map", { status: "todo", undoes: done });
    const [learner] = (await list(mentorId)).items;
    expect(learner).toMatchObject({ quietDays: 20, stalled: true });
    await mark(learnerId, "capability-map", { status: "learning" });
    expect((await list(mentorId)).items).toMatchObject([{ quietDays: 0, stalled: false }]);
  });

  test("counts what stands and has no word yet: a replaced, withdrawn or reviewed one does not wait", async () => {
    const mentorId = await makeLearner();
    const learnerId = await mentored(mentorId);
    const waiting = async () => {
      const { items } = await listHandIns(learnerId, {});
      const [learner] = (await list(mentorId)).items;
      // The list counts in SQL what the rule calls submitted.
      expect(learner?.waiting).toBe(items.filter(({ state }) => state === "submitted").length);
      return learner?.waiting;
    };
    await makeHandIn({ learnerId, stage: "foundations", handedInAt: daysAgo(3) });
    const second = await makeHandIn({ learnerId, stage: "foundations", handedInAt: daysAgo(2) });
    const evidence = await makeHandIn({ learnerId, capability: "user-insight" });
    expect(await waiting()).toBe(2);
    await pool().query(`update "HandIn" set "withdrawnAt" = now() where "id" = $1`, [evidence]);
    expect(await waiting()).toBe(1);
    await reviewHandIn({
      mentorId,
      learnerId,
      handInId: second,
      id: randomUUID(),
      verdict: "returned",
      criteria: [{ met: false }, { met: true }],
      comment: "Once more",
      requestId: "test-request",
    });
    expect(await waiting()).toBe(0);
    await makeHandIn({ learnerId, stage: "foundations" });
    expect(await waiting()).toBe(1);
  });

  test("takes as many statements for forty learners as for one", async () => {
    const mentorId = await makeLearner();
    await mentored(mentorId);
    const one = await countStatements(() => list(mentorId));
    for (let index = 0; index < 39; index++) await mentored(mentorId);
    expect((await list(mentorId)).items).toHaveLength(40);
    expect(await countStatements(() => list(mentorId))).toBe(one);
    expect(one).toBe(1);
  });

  test("names nobody whose mentorship ended, who is suspended, or who is someone else's", async () => {
    const mentorId = await makeLearner();
    const [ended, suspended] = [await makeLearner(), await mentored(mentorId)];
    await makeMentorship({ learnerId: ended, mentorId, ended: true });
    await pool().query(`update "User" set "suspendedAt" = now() where "id" = $1`, [suspended]);
    await mentored(await makeLearner());
    expect((await list(mentorId)).items).toEqual([]);
    for (const learnerId of [ended, suspended])
      await expect(getLearner({ mentorId, learnerId }, undefined)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("one learner is told as in the list, with twelve weeks of rhythm in their own zone", async () => {
  const mentorId = await makeLearner();
  const learnerId = await mentored(mentorId, "Pacific/Pago_Pago");
  await mentored(mentorId);
  await mark(learnerId, "capability-map");
  const { weeks, streak, roadmap, ...card } = await getLearner({ mentorId, learnerId }, undefined);
  expect((await list(mentorId)).items).toContainEqual(card);
  expect(roadmap).toBe("ai-product-manager");
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-1)).toMatchObject({ learningDays: 1, done: 1 });
  expect(streak).toBe(1);
  await expect(getLearner({ mentorId, learnerId }, "no-such-roadmap")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a private target is the learner's alone; a role of the curriculum a mentor may know", async () => {
  const learnerId = await makeLearner();
  const target = randomUUID();
  await pool().query(
    `insert into "Target" ("userId", "id", "title", "text", "levels", "createdAt", "updatedAt")
     values ($1, $2, 'A job elsewhere', 'Said by nobody', '[{"capability":"user-insight","level":3}]', now(), now())`,
    [learnerId, target],
  );
  await pool().query(`insert into "Goal" ("userId", "targetId", "updatedAt") values ($1, $2, now())`, [
    learnerId,
    target,
  ]);
  const own = await getCapabilities({ userId: learnerId });
  expect(own.role?.title.en).toBe("A job elsewhere");
  expect(own.capabilities.find(({ slug }) => slug === "user-insight")?.required).toBe(3);
  const mentored = await getMentoredCapabilities({ userId: learnerId });
  expect(JSON.stringify(mentored)).not.toMatch(/elsewhere|"required"|"gap"/);
  expect(mentored.capabilities).toHaveLength(own.capabilities.length);
  await pool().query(
    `update "Goal" set "targetId" = null, "roleId" = (select "id" from "ContentItem" where "kind" = 'role' limit 1)
     where "userId" = $1`,
    [learnerId],
  );
  expect(await getMentoredCapabilities({ userId: learnerId })).toEqual(await getCapabilities({ userId: learnerId }));
});
