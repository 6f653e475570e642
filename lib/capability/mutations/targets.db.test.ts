import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getGoal } from "#lib/capability/data/goal";
import { getPlan } from "#lib/capability/data/plan";
import { listTargets } from "#lib/capability/data/targets";
import { setGoal } from "#lib/capability/mutations/goal";
import { addTarget, changeTarget, removeTarget } from "#lib/capability/mutations/targets";
import { targetsPerPerson } from "#lib/capability/rules/targets";
import { raiseRelease } from "#lib/catalog/mutations";
import { pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { AppError } from "#lib/errors";

const make = (change: object = {}) => ({
  id: randomUUID(),
  title: "A job",
  text: "Own the roadmap",
  requirements: [
    { capability: "opportunity-framing", level: 3 },
    { capability: "rag-agents", level: 2 },
  ],
  ...change,
});
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? [error.code, error.extras.errors] : String(error)),
  );

test("a target is kept, changed field by field and removed; nobody else can see or touch it", async () => {
  const [userId, stranger] = [await makeLearner(), await makeLearner()];
  const target = make();
  const kept = await addTarget({ userId, target });
  expect(kept).toMatchObject(target);
  expect((await listTargets(userId)).items).toEqual([kept]);
  expect((await listTargets(stranger)).items).toEqual([]);

  const renamed = await changeTarget({ userId, id: target.id, change: { title: "Another name" } });
  expect(renamed).toMatchObject({ ...target, title: "Another name" });
  expect(renamed.updatedAt >= kept.updatedAt).toBe(true);
  const change = { requirements: [{ capability: "user-insight", level: 4 }], text: "" };
  expect(await changeTarget({ userId, id: target.id, change })).toMatchObject({ title: "Another name", ...change });

  const foreign = { userId: stranger, id: target.id };
  expect(await refusal(changeTarget({ ...foreign, change: { title: "Mine" } }))).toEqual(["NOT_FOUND", undefined]);
  expect(await refusal(removeTarget(foreign))).toEqual(["NOT_FOUND", undefined]);
  await removeTarget({ userId, id: target.id });
  expect((await listTargets(userId)).items).toEqual([]);
  expect(await refusal(removeTarget({ userId, id: target.id }))).toEqual(["NOT_FOUND", undefined]);
});

test("sent twice, also at once, it is one; its id is nobody's else and no other target's", async () => {
  const [userId, other] = [await makeLearner(), await makeLearner()];
  const target = make();
  const answers = await Promise.all(Array.from({ length: 5 }, () => addTarget({ userId, target })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await listTargets(userId)).items).toHaveLength(1);
  expect(await refusal(addTarget({ userId, target: { ...target, title: "Else" } }))).toEqual(["ID_REUSED", undefined]);
  expect(await addTarget({ userId: other, target: { ...target, title: "Else" } })).toMatchObject({ title: "Else" });
});

test("an unknown capability is named", async () => {
  const userId = await makeLearner();
  const requirements = [
    { capability: "user-insight", level: 1 },
    { capability: "flying", level: 1 },
  ];
  const errors = [{ path: "requirements.1.capability", code: "UNKNOWN_CAPABILITY" }];
  expect(await refusal(addTarget({ userId, target: make({ requirements }) }))).toEqual(["INVALID", errors]);
  const { id } = await addTarget({ userId, target: make() });
  expect(await refusal(changeTarget({ userId, id, change: { requirements } }))).toEqual(["INVALID", errors]);
});

test("there is room for so many and not one more, also when the last place is fought for", async () => {
  const userId = await makeLearner();
  for (let count = 1; count < targetsPerPerson; count++) await addTarget({ userId, target: make() });
  const last = await Promise.all(Array.from({ length: 4 }, () => refusal(addTarget({ userId, target: make() }))));
  expect(last.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(last).toContainEqual(["INVALID", [{ path: "", code: "TOO_MANY_TARGETS" }]]);
  const [first] = (await listTargets(userId)).items;
  if (first) expect(await addTarget({ userId, target: first })).toEqual(first);
  expect((await listTargets(userId)).items).toHaveLength(targetsPerPerson);
});

test("removing the target of a goal gives up the goal and keeps the rest of it", async () => {
  const userId = await makeLearner();
  const { id } = await addTarget({ userId, target: make() });
  await setGoal({ userId, change: { role: id, weeklyMinutes: 90, targetDate: "2027-03-01", studyDays: [1, 3] } });
  expect(await getGoal(userId)).toMatchObject({ role: id, title: { zh: "A job", en: "A job" }, archived: false });
  await removeTarget({ userId, id });
  expect(await getGoal(userId)).toEqual({
    role: null,
    title: null,
    archived: false,
    weeklyMinutes: 90,
    targetDate: "2027-03-01",
    studyDays: [1, 3],
    studyTime: "10:00",
  });
});

test("a goal that is chosen while its target is removed never leads to nothing", async () => {
  const userId = await makeLearner();
  for (let round = 0; round < 10; round++) {
    const { id } = await addTarget({ userId, target: make() });
    await Promise.all([
      refusal(setGoal({ userId, change: { role: id, weeklyMinutes: 60 } })),
      refusal(removeTarget({ userId, id })),
    ]);
    expect((await getGoal(userId)).role).toBeNull();
  }
});

test("without a goal the usual days are told; a role that was archived stays chosen and says so", async () => {
  const userId = await makeLearner();
  expect(await getGoal(userId)).toMatchObject({ role: null, title: null, archived: false, studyDays: [6] });
  await setGoal({ userId, change: { role: "ai-platform-pm", weeklyMinutes: 60 } });
  const archive = async (at: string) => {
    await pool().query(
      `update "ContentItem" set "archivedAt" = ${at} where "kind" = 'role' and "slug" = 'ai-platform-pm'`,
    );
    await raiseRelease(pool());
  };
  await archive("now()");
  expect(await getGoal(userId)).toMatchObject({
    role: "ai-platform-pm",
    title: { en: "AI platform PM" },
    archived: true,
  });
  // What else a goal says can still be changed, and the choice stays; it cannot be made anew.
  const kept = await setGoal({
    userId,
    change: { role: "ai-platform-pm", weeklyMinutes: 75, targetDate: "2027-01-01" },
  });
  expect(kept).toMatchObject({ role: "ai-platform-pm", weeklyMinutes: 75, targetDate: "2027-01-01", archived: true });
  const other = await makeLearner();
  expect(await refusal(setGoal({ userId: other, change: { role: "ai-platform-pm", weeklyMinutes: 60 } }))).toEqual([
    "INVALID",
    [{ path: "role", code: "NOT_FOUND" }],
  ]);
  const { goal, short } = await getPlan({ userId, timeZone: "UTC" });
  expect(goal).toMatchObject({ role: "ai-platform-pm", title: { en: "AI platform PM" }, archived: true });
  expect(short).toBeNull();
  await archive("null");
  expect((await getGoal(userId)).archived).toBe(false);
});

test("statements do not grow with what is kept", async () => {
  const userId = await makeLearner();
  const { id } = await addTarget({ userId, target: make() });
  expect(await countStatements(() => listTargets(userId))).toBe(1);
  expect(await countStatements(() => getGoal(userId))).toBe(1);
  // One more for the content release, which the capabilities are checked against.
  expect(await countStatements(() => addTarget({ userId, target: make() }))).toBe(7);
  expect(await countStatements(() => changeTarget({ userId, id, change: { title: "x" } }))).toBeLessThanOrEqual(5);
  expect(await countStatements(() => removeTarget({ userId, id }))).toBe(5);
});
