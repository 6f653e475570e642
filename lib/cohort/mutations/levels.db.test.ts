import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { deleteAccount } from "#lib/account/mutations/delete-account";
import { hashPassword } from "#lib/auth/password-hash";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { listCheckIns } from "#lib/cohort/data/check-ins";
import { listLevels } from "#lib/cohort/data/levels";
import { endMentorship } from "#lib/cohort/mutations/assignments";
import { holdCheckIn } from "#lib/cohort/mutations/check-in";
import { giveLevel } from "#lib/cohort/mutations/level";
import type { CheckInRequest } from "#lib/cohort/schema/check-in";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { actsOn, makeMentorship } from "#lib/db/mentoring-for-tests";
import { recordEvents } from "#lib/progress/mutations/record-events";
import { contentDir } from "#prisma/seed/files.ts";
import { seedCurriculum } from "#prisma/seed/seed.ts";

afterAll(closeDatabase);

const requestId = "test-request";
const capability = "prompt-context";
let learnerId = "";
let mentorId = "";
beforeEach(async () => {
  learnerId = await makeLearner();
  mentorId = await makeLearner();
  await makeMentorship({ learnerId, mentorId });
});

const give = (fields: Partial<Parameters<typeof giveLevel>[0]> = {}) =>
  giveLevel({
    mentorId,
    learnerId,
    id: randomUUID(),
    capability,
    level: 4,
    note: "Leads others",
    requestId,
    ...fields,
  });
const explained = async (slug = capability) => {
  const { capabilities } = await getCapabilities({ userId: learnerId });
  const found = capabilities.find((one) => one.slug === slug);
  if (!found) throw new Error(`no capability ${slug}`);
  return found;
};
const page = { limit: 50 };
const mark = (topic: string, status: "done" | "todo") =>
  recordEvents({ userId: learnerId, events: [{ id: randomUUID(), topic, status }] });

type Stage = { capabilityWeights: { capability: string; weight: number }[] };

/** Publishes another weight for every capability of every stage, the way the curriculum's files do. */
async function publishWeights(weight: number): Promise<void> {
  const client = await pool().connect();
  const dir = await mkdtemp(join(tmpdir(), "waymark-weights-"));
  try {
    await cp(contentDir, dir, { recursive: true });
    const path = join(dir, "roadmap.json");
    const file = JSON.parse(await readFile(path, "utf8")) as { stages: Stage[] };
    for (const stage of file.stages) for (const own of stage.capabilityWeights) own.weight = weight;
    await writeFile(path, JSON.stringify(file));
    const seeded = await seedCurriculum(client as unknown as pg.Client, dir);
    expect(seeded.updated).toBeGreaterThan(0);
  } finally {
    client.release();
    await rm(dir, { recursive: true });
  }
}

describe("a level a mentor gives", () => {
  test("stands beside the computed one with its note, for both to read, and the latest counts", async () => {
    const before = await explained();
    await give({ level: 2, note: "First look" });
    const last = await give({ level: 4, note: "Leads others" });
    const { mentor, mentorLevel, proof, ...computed } = await explained();
    expect({ mentorLevel, mentor, proof }).toEqual({
      mentorLevel: 4,
      mentor: { level: 4, note: "Leads others", by: "Learner", at: last.at },
      proof: "reviewed",
    });
    const { proof: _, ...alone } = before;
    expect(computed).toEqual(alone);
    const { items } = await listLevels(learnerId, page);
    expect(items.map(({ note, by }) => [note, by])).toEqual([
      ["Leads others", "Learner"],
      ["First look", "Learner"],
    ]);
    expect(await actsOn(...items.map(({ id }) => id))).toEqual(["level.set", "level.set"]);
  });

  test("survives a new weight, another seeding, marks that come and go, the end, and the mentor's account", async () => {
    await give({ level: 3, note: "As seen in the review" });
    const stays = async (by: string | null) =>
      expect(await explained()).toMatchObject({
        mentorLevel: 3,
        mentor: { level: 3, note: "As seen in the review", by },
      });
    await stays("Learner");
    await mark("prompt-anatomy", "done");
    const marked = (await explained()).coverage;
    expect(marked).not.toBeNull();
    await stays("Learner");
    await publishWeights(1);
    expect((await explained()).coverage).not.toBe(marked);
    await stays("Learner");
    await publishWeights(5);
    await stays("Learner");
    await mark("prompt-anatomy", "todo");
    await stays("Learner");
    await endMentorship({ learnerId, mentorId, by: "learner", actorId: learnerId, requestId });
    await stays("Learner");
    const password = "ink-on-good-paper-77";
    await pool().query(`update "User" set "passwordHash" = $2 where "id" = $1`, [
      mentorId,
      await hashPassword(password),
    ]);
    await deleteAccount({ userId: mentorId, sessionId: null, password, requestId });
    await stays(null);
    expect((await listLevels(learnerId, page)).items).toMatchObject([{ level: 3, by: null }]);
  });

  test("sent twice is given once; its id serves nothing else", async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => give({ id })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await listLevels(learnerId, page)).items).toHaveLength(1);
    expect(await actsOn(id)).toEqual(["level.set"]);
    for (const other of [{ level: 1 }, { note: "Other" }, { capability: "user-insight" }])
      await expect(give({ id, ...other })).rejects.toMatchObject({ code: "ID_REUSED" });
    const second = await makeLearner();
    await makeMentorship({ learnerId, mentorId: second });
    await expect(give({ id, mentorId: second })).rejects.toMatchObject({ code: "ID_REUSED" });
  });

  test("needs the door to be open and a capability that exists", async () => {
    await expect(give({ capability: "no-such-thing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(give({ mentorId: await makeLearner() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(give({ learnerId: mentorId, mentorId: learnerId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listLevels(learnerId, page)).items).toEqual([]);
  });

  test("is read page by page, and costs the one whom it is given no further statement", async () => {
    expect(await countStatements(() => getCapabilities({ userId: learnerId }))).toBe(1);
    for (let level = 0; level < 5; level++) await give({ level, note: `Note ${level}` });
    expect(await countStatements(() => getCapabilities({ userId: learnerId }))).toBe(1);
    const notes = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await listLevels(learnerId, { limit: 2, cursor });
      notes.push(items.map(({ note }) => note));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(notes).toEqual([["Note 4", "Note 3"], ["Note 2", "Note 1"], ["Note 0"]]);
  });
});

describe("a check-in", () => {
  const request = (fields: Partial<CheckInRequest> = {}): CheckInRequest => ({
    id: randomUUID(),
    note: "We agreed on most",
    views: [
      { capability, level: 3, note: "Strong" },
      { capability: "user-insight", level: 1 },
    ],
    ...fields,
  });
  const hold = (body: CheckInRequest, by = mentorId) => holdCheckIn({ ...body, mentorId: by, learnerId, requestId });
  const rate = (slug: string, level: number) =>
    pool().query(
      `insert into "SelfRating" ("userId", "id", "capability", "level", "ratedAt") values ($1, $2, $3, $4, clock_timestamp())`,
      [learnerId, randomUUID(), slug, level],
    );

  test("keeps both views as they were, whatever moves later", async () => {
    await rate(capability, 1);
    await mark("prompt-anatomy", "done");
    const now = await explained();
    const held = await hold(request());
    const { capabilities } = await getCapabilities({ userId: learnerId });
    expect(held.rows.map((row) => row.capability)).toEqual(capabilities.map(({ slug }) => slug));
    const own = (rows: typeof held.rows) => rows.find((row) => row.capability === capability);
    const kept = {
      capability,
      computed: now.level,
      coverage: now.coverage,
      selfAssessed: 1,
      mentor: 3,
      note: "Strong",
    };
    expect(own(held.rows)).toEqual(kept);
    await rate(capability, 4);
    await mark("prompt-anatomy", "todo");
    await publishWeights(2);
    const { items } = await listCheckIns(learnerId, page);
    expect(items).toEqual([held]);
    expect(own(items[0]?.rows ?? [])).toEqual(kept);
    expect(await actsOn(held.id)).toEqual(["check-in.write"]);
  });

  test("sent twice is kept once, as it was the first time", async () => {
    const body = request();
    const first = await hold(body);
    await rate(capability, 2);
    expect(await hold({ ...body, views: body.views.toReversed() })).toEqual(first);
    await expect(hold({ ...body, note: "Other" })).rejects.toMatchObject({ code: "ID_REUSED" });
    await expect(hold({ ...body, views: body.views.slice(1) })).rejects.toMatchObject({ code: "ID_REUSED" });
    expect(await actsOn(body.id)).toEqual(["check-in.write"]);
  });

  test("is refused for a capability nobody knows, and without the door", async () => {
    await expect(hold(request({ views: [{ capability: "no-such-thing", level: 1 }] }))).rejects.toMatchObject({
      extras: { errors: [{ path: "views.0.capability", code: "UNKNOWN_CAPABILITY" }] },
    });
    await expect(hold(request(), await makeLearner())).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listCheckIns(learnerId, page)).items).toEqual([]);
  });
});
