import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { readProject, readProjects } from "#lib/practice/data/projects";
import { handInProject, withdrawProject } from "#lib/practice/mutations/hand-in-project";
import { criteria, publishStage, say, stage, work } from "#lib/practice/mutations/hand-ins-for-tests";
import { handInsPerThing } from "#lib/practice/rules/check-hand-in";
import type { Verdict } from "#lib/practice/rules/hand-in-state";

let userId = "";
beforeEach(async () => {
  userId = await makeLearner();
});
afterAll(closeDatabase);

const handIn = (fields: object = {}) => handInProject({ userId, stage }, work(fields));
const withdraw = (id?: string) => withdrawProject({ userId, stage, id });
const read = () => readProject({ userId, stage });
const numbers = async () => (await getCapabilities({ userId })).capabilities;
const rows = async () =>
  (await pool().query<{ count: number }>(`select count(*)::int as "count" from "HandIn" where "userId" = $1`, [userId]))
    .rows[0]?.count;
const states = async () => (await read()).handIns.map(({ state }) => state);

describe("handing in", () => {
  test("counts at once, and says what moved and why", async () => {
    const before = await numbers();
    const { changes, handIns, ...project } = await handIn({ reflection: "# Learned" });
    expect(project).toMatchObject({ stage, version: 1, state: "submitted", shown: true, judged: handIns[0]?.id });
    expect(handIns).toHaveLength(1);
    expect(handIns[0]).toMatchObject({ reflection: "# Learned", audience: "mentors", reviews: [], verdict: null });
    expect(handIns[0]?.criteria.map(({ answer }) => answer)).toEqual(work().answers);
    const after = await numbers();
    expect(changes.length).toBeGreaterThan(0);
    for (const change of changes) {
      expect(change.because).toEqual({ kind: "project", slug: stage });
      const of = (list: typeof after) => list.find(({ slug }) => slug === change.capability);
      expect([of(before)?.coverage, of(after)?.coverage]).toEqual([change.coverageFrom, change.coverageTo]);
    }
    expect(after.filter(({ proof }) => proof === "shown")).toHaveLength(changes.length);
  });

  test("with the same id again changes nothing, also after taking it back; with other words it is refused", async () => {
    const id = randomUUID();
    const body = work({ id });
    await handInProject({ userId, stage }, body);
    const again = await handInProject({ userId, stage }, { ...body, id: id.toUpperCase() });
    expect([again.handIns.length, again.changes]).toEqual([1, []]);
    await expect(handIn({ id })).rejects.toMatchObject({ code: "ID_REUSED" });
    const elsewhere = handInProject({ userId, stage: "fine-tuning" }, { ...body, answers: Array(6).fill("x") });
    await expect(elsewhere).rejects.toMatchObject({ code: "ID_REUSED" });
    await withdraw();
    await handInProject({ userId, stage }, body);
    expect(await states()).toEqual(["withdrawn"]);
  });

  test("without an id hands in once what stands already, and anew what differs", async () => {
    const body = work();
    for (let round = 0; round < 3; round++) await handInProject({ userId, stage }, body);
    expect(await rows()).toBe(1);
    await handInProject({ userId, stage }, { ...body, reflection: "More" });
    expect(await states()).toEqual(["submitted", "replaced"]);
  });

  test.each([
    ["an id", randomUUID()],
    ["no id", undefined],
  ])("twenty times at once with %s is once", async (_what, id) => {
    const body = work(id === undefined ? {} : { id });
    const answers = await Promise.all(Array.from({ length: 20 }, () => handInProject({ userId, stage }, body)));
    expect(answers.filter(({ changes }) => changes.length > 0)).toHaveLength(1);
    expect(await rows()).toBe(1);
  });

  test("many different ones at once take turns: one stands, the others are replaced", async () => {
    await Promise.all(Array.from({ length: 8 }, () => handIn()));
    const all = await states();
    expect(all.toSorted()).toEqual([...Array(7).fill("replaced"), "submitted"]);
    expect(all[0]).toBe("submitted");
    const times = (await read()).handIns.map(({ handedInAt }) => handedInAt);
    expect(new Set(times).size).toBe(8);
  });

  test.each([
    ["one criterion left open", { answers: ["a", "b", " ", "d", "e"] }, ["answers.2 REQUIRED"]],
    ["two answers missing", { answers: ["a", "b", "c"] }, ["answers.3 REQUIRED", "answers.4 REQUIRED"]],
    ["an answer too many", { answers: Array(6).fill("a") }, ["answers.5 UNKNOWN_FIELD"]],
  ])("with %s is refused by name and leaves nothing", async (_what, fields, expected) => {
    const error = await handIn(fields).catch((refusal) => refusal);
    expect(error.code).toBe("INVALID");
    const errors: { path: string; code: string }[] = error.extras.errors;
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
    expect(await rows()).toBe(0);
  });

  test("ends at a number nobody needs, so that a history can be read", async () => {
    await pool().query(
      `insert into "HandIn" ("userId", "id", "kind", "stageId", "stageVersion", "links", "answers", "criteria", "reflection",
         "audience", "handedInAt")
       select $1, gen_random_uuid(), 'project', i."id", 1, '{https://example.com}', '{}', 5, '', 'mentors', now()
       from "ContentItem" i, generate_series(1, $3) where i."kind" = 'stage' and i."slug" = $2`,
      [userId, stage, handInsPerThing],
    );
    await expect(handIn()).rejects.toMatchObject({ extras: { errors: [{ code: "TOO_MANY_HAND_INS" }] } });
  });

  test("for a stage that is none, or has no project, is not found", async () => {
    await expect(handInProject({ userId, stage: "nowhere" }, work())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(readProject({ userId, stage: "nowhere" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("costs the same number of statements however much there is", async () => {
    const first = await countStatements(() => handIn());
    for (let round = 0; round < 10; round++) await handIn();
    expect(await countStatements(() => handIn())).toBe(first);
    expect(await countStatements(read)).toBeLessThanOrEqual(4);
    expect(await countStatements(() => readProjects(userId))).toBe(2);
  });
});

describe("taking back", () => {
  test("undoes exactly: numbers, and what stood before stands again", async () => {
    const empty = await numbers();
    const { changes } = await handIn();
    const first = await numbers();
    await handIn();
    expect((await withdraw()).changes).toEqual([]);
    expect(await numbers()).toEqual(first);
    expect(await states()).toEqual(["withdrawn", "submitted"]);
    const back = await withdraw();
    expect(back).toMatchObject({ state: null, shown: false, judged: null, withdrawing: [] });
    const reversed = changes.map(({ coverageFrom, coverageTo, levelFrom, levelTo, ...rest }) => ({
      ...rest,
      coverageFrom: coverageTo,
      coverageTo: coverageFrom,
      levelFrom: levelTo,
      levelTo: levelFrom,
    }));
    expect(back.changes).toEqual(reversed);
    expect(await numbers()).toEqual(empty);
    await expect(withdraw()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("by id is harmless twice, reaches a replaced one, and nobody else's", async () => {
    const one = (await handIn()).handIns[0]?.id ?? "";
    await handIn();
    for (let round = 0; round < 2; round++) await withdraw(one);
    expect(await states()).toEqual(["submitted", "withdrawn"]);
    const stranger = await makeLearner();
    const theft = withdrawProject({ userId: stranger, stage, id: one });
    await expect(theft).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(withdrawProject({ userId: stranger, stage })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await readProject({ userId: stranger, stage })).handIns).toEqual([]);
  });

  test("twenty times at once takes back one", async () => {
    await handIn();
    await handIn();
    const id = (await read()).handIns[0]?.id;
    const answers = await Promise.all(Array.from({ length: 20 }, () => withdraw(id)));
    expect(answers.every(({ state }) => state === "submitted")).toBe(true);
    expect(await states()).toEqual(["withdrawn", "submitted"]);
  });
});

describe("a mentor's word", () => {
  test("returned takes it out of the numbers until it is handed in again; accepted keeps counting", async () => {
    const empty = await numbers();
    const [first] = (await handIn()).handIns;
    await say(userId, first?.id ?? "", "returned");
    expect(await read()).toMatchObject({ state: "returned", shown: false });
    expect((await numbers()).map(({ coverage }) => coverage)).toEqual(empty.map(({ coverage }) => coverage));
    const [second] = (await handIn()).handIns;
    await say(userId, second?.id ?? "", "accepted");
    const accepted = await numbers();
    expect(accepted.some(({ proof }) => proof === "reviewed")).toBe(true);
    const third = await handIn();
    expect(third).toMatchObject({ state: "submitted", shown: true, judged: second?.id, changes: [] });
    await say(userId, third.handIns[0]?.id ?? "", "returned");
    expect(await numbers()).toEqual(accepted);
    expect((await read()).handIns[1]).toMatchObject({ state: "replaced", verdict: "accepted" });
  });

  test("the rules choose what the facts choose, and foretell what taking back moves, whatever happened", async () => {
    const verdicts: (Verdict | null)[] = [null, "accepted", "returned"];
    for (let history = 0; history < 12; history++) {
      userId = await makeLearner();
      for (let step = 0; step < 6; step++) {
        const { handIns } = await handIn();
        const verdict = verdicts[(history * 7 + step * 5 + Math.floor(history / 3)) % 3];
        if (verdict) await say(userId, handIns[0]?.id ?? "", verdict);
        if ((history + step) % 4 === 3) await withdraw();
      }
      for (;;) {
        const { judged, shown, withdrawing } = await read();
        const proofs = (await numbers()).filter(({ proof }) => proof === "shown" || proof === "reviewed");
        expect(proofs.length > 0).toBe(shown);
        if (judged === null) break;
        expect((await withdraw(judged)).changes).toEqual(withdrawing);
      }
    }
  });
});

describe("content that changes", () => {
  const more = { zh: "\u65b0\u7684", en: "A new criterion" };

  test("a criterion added later takes nothing away; what is handed in against the old ones is told", async () => {
    const { version } = await handIn();
    const before = await numbers();
    const next = await publishStage(stage, (content) => ({
      ...content,
      project: content.project && { ...content.project, acceptance: [more, ...content.project.acceptance] },
    }));
    expect(await numbers()).toEqual(before);
    expect((await read()).handIns[0]?.criteria).toHaveLength(criteria);
    await expect(handIn({ version })).rejects.toMatchObject({
      code: "VERSION_CONFLICT",
      extras: { conflict: { version: next } },
    });
    await expect(handIn()).rejects.toMatchObject({ extras: { errors: [{ path: "answers.5", code: "REQUIRED" }] } });
    const again = await handIn({ version: next, answers: Array(criteria + 1).fill("Seen to") });
    expect(again.handIns[0]?.criteria[0]).toEqual({ text: more, answer: "Seen to" });
    expect(again).toMatchObject({ version: next, state: "submitted", shown: true, changes: [] });
  });

  test("a stage that is archived takes nothing more, and gives back what was handed in", async () => {
    const archived = "product-and-career";
    const own = { userId, stage: archived };
    const body = work();
    await handInProject(own, body);
    await pool().query(`update "ContentItem" set "archivedAt" = now() where "slug" = $1`, [archived]);
    await pool().query(`update "ContentRelease" set "number" = "number" + 1`);
    await expect(handInProject(own, { ...body, reflection: "Anew" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await readProject(own)).toMatchObject({ version: null, state: "submitted", shown: true });
    expect((await readProjects(userId)).items.find((item) => item.stage === archived)?.state).toBe("submitted");
    const back = await withdrawProject(own);
    expect(back.changes.length).toBeGreaterThan(0);
    const stranger = { userId: await makeLearner(), stage: archived };
    await expect(readProject(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
