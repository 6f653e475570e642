import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { setGoal } from "#lib/capability/mutations/goal";
import { pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";

const goal = { role: "generic-ai-pm", weeklyMinutes: 200 };

async function makeTarget(userId: string): Promise<string> {
  const id = randomUUID();
  await pool().query(
    `insert into "Target" ("userId", "id", "title", "text", "levels", "createdAt", "updatedAt")
     values ($1, $2, 'A job', '', '[{"capability": "user-insight", "level": 2}]', now(), now())`,
    [userId, id],
  );
  return id;
}

test("without a goal there is no role; with one the gaps come beside every capability, in one statement", async () => {
  const userId = await makeLearner();
  expect((await getCapabilities({ userId })).role).toBeUndefined();
  await setGoal({ userId, change: goal });
  const answer = await getCapabilities({ userId });
  expect(answer.role).toMatchObject({ id: "generic-ai-pm", private: false, fit: 0 });
  expect(answer.role?.gaps).toHaveLength(22);
  expect(answer.capabilities.find(({ slug }) => slug === "user-insight")).toMatchObject({ required: 3, gap: 3 });
  expect(await countStatements(() => getCapabilities({ userId }))).toBe(1);
});

test("a mentor's level closes a gap, whatever was computed", async () => {
  const userId = await makeLearner();
  await pool().query(
    `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "at")
     values ($1, $2, 'user-insight', 2, 'seen', now() - interval '1 day'), ($1, $3, 'user-insight', 3, 'seen again', now())`,
    [userId, randomUUID(), randomUUID()],
  );
  const answer = await getCapabilities({ userId, role: "generic-ai-pm" });
  expect(answer.capabilities.find(({ slug }) => slug === "user-insight")).toMatchObject({
    level: 0,
    mentorLevel: 3,
    proof: "reviewed",
    gap: 0,
  });
});

test("a private target is measured like a role, and is nobody else's", async () => {
  const [userId, stranger] = [await makeLearner(), await makeLearner()];
  const target = await makeTarget(userId);
  expect((await getCapabilities({ userId, role: target })).role).toMatchObject({
    id: target,
    private: true,
    gaps: [{ capability: "user-insight", required: 2, level: 0, gap: 2, earnedOnTheJob: false }],
  });
  await expect(getCapabilities({ userId: stranger, role: target })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const foreign = setGoal({ userId: stranger, change: { ...goal, role: target } });
  await expect(foreign).rejects.toMatchObject({
    code: "INVALID",
    extras: { errors: [{ path: "role", code: "NOT_FOUND" }] },
  });
  expect((await setGoal({ userId, change: { ...goal, role: target } })).title).toEqual({ zh: "A job", en: "A job" });
  expect((await getCapabilities({ userId })).role?.id).toBe(target);
});

test("a goal is set whole; study days and time stay when they are not said", async () => {
  const userId = await makeLearner();
  const first = await setGoal({
    userId,
    change: { ...goal, targetDate: "2027-03-01", studyDays: [2, 4], studyTime: "19:30" },
  });
  expect(first).toMatchObject({ targetDate: "2027-03-01", studyDays: [2, 4], studyTime: "19:30", weeklyMinutes: 200 });
  const second = await setGoal({ userId, change: { role: null, weeklyMinutes: 100 } });
  expect(second).toEqual({
    role: null,
    title: null,
    archived: false,
    weeklyMinutes: 100,
    targetDate: null,
    studyDays: [2, 4],
    studyTime: "19:30",
  });
});
