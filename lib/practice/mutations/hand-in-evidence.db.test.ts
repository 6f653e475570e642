import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { closeDatabase, pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import { readHandIns } from "#lib/practice/data/hand-ins";
import { readPublicWork } from "#lib/practice/data/public-work";
import { handInEvidence, withdrawEvidence } from "#lib/practice/mutations/hand-in-evidence";
import { handInProject, withdrawProject } from "#lib/practice/mutations/hand-in-project";
import { say, stage, work } from "#lib/practice/mutations/hand-ins-for-tests";
import { setAudience } from "#lib/practice/mutations/set-audience";

let userId = "";
beforeEach(async () => {
  userId = await makeLearner();
});
afterAll(closeDatabase);

const capability = "prompt-context";
const proof = (fields: object = {}) => ({
  id: randomUUID(),
  capability,
  links: ["https://example.com/certificate"],
  text: "Three years of it.",
  audience: "mentors" as const,
  ...fields,
});
const list = () => readHandIns({ userId, kind: "evidence" });
const missing = { code: "NOT_FOUND" };

describe("evidence of earlier learning", () => {
  test("is kept with every word said of it, moves no number by itself, and a later one replaces it", async () => {
    const before = await getCapabilities({ userId });
    const first = await handInEvidence(userId, proof());
    expect(first).toMatchObject({
      kind: "evidence",
      capability,
      stage: null,
      state: "submitted",
      criteria: [],
      project: null,
    });
    await say(userId, first.id, "returned");
    await say(userId, first.id, "accepted");
    const [reviewed] = await list();
    expect(reviewed).toMatchObject({ state: "accepted", reflection: "Three years of it." });
    expect(reviewed?.reviews.map(({ verdict }) => verdict)).toEqual(["accepted", "returned"]);
    const second = await handInEvidence(userId, proof({ links: [] }));
    expect((await list()).map(({ id, state }) => [id, state])).toEqual([
      [second.id, "submitted"],
      [first.id, "replaced"],
    ]);
    expect(await getCapabilities({ userId })).toEqual(before);
    await withdrawEvidence({ userId, id: second.id });
    expect((await list()).map(({ state }) => state)).toEqual(["withdrawn", "accepted"]);
  });

  test("is handed in once by one id, however often and at once it is sent", async () => {
    const sent = proof();
    await Promise.all(Array.from({ length: 12 }, () => handInEvidence(userId, sent)));
    expect(await list()).toHaveLength(1);
    const other = handInEvidence(userId, { ...sent, text: "Other words" });
    await expect(other).rejects.toMatchObject({ code: "ID_REUSED" });
    const elsewhere = handInEvidence(userId, { ...sent, capability: "rag-agents" });
    await expect(elsewhere).rejects.toMatchObject({ code: "ID_REUSED" });
    for (let round = 0; round < 2; round++)
      expect(await withdrawEvidence({ userId, id: sent.id.toUpperCase() })).toMatchObject({ state: "withdrawn" });
  });

  test("speaks for a capability of the model only", async () => {
    const error = await handInEvidence(userId, proof({ capability: "juggling" })).catch((refusal) => refusal);
    expect(error.extras).toEqual({ errors: [{ path: "capability", code: "NOT_ALLOWED" }] });
    expect(await list()).toEqual([]);
  });

  test("is its learner's alone", async () => {
    const { id } = await handInEvidence(userId, proof());
    const stranger = await makeLearner();
    await expect(withdrawEvidence({ userId: stranger, id })).rejects.toMatchObject(missing);
    await expect(setAudience({ userId: stranger, id, audience: "public" })).rejects.toMatchObject(missing);
    expect(await readHandIns({ userId: stranger })).toEqual([]);
    // The same id is another learner's own.
    expect(await handInEvidence(stranger, proof({ id, text: "Mine" }))).toMatchObject({ reflection: "Mine" });
    expect((await list())[0]).toMatchObject({ state: "submitted", audience: "mentors" });
  });

  test("is not taken back by the project's way, nor a project by its own", async () => {
    const { id } = await handInEvidence(userId, proof());
    await expect(withdrawProject({ userId, stage, id })).rejects.toMatchObject(missing);
    const [project] = (await handInProject({ userId, stage }, work())).handIns;
    await expect(withdrawEvidence({ userId, id: project?.id ?? "" })).rejects.toMatchObject(missing);
  });
});

describe("the public page", () => {
  const suspend = (at: string | null) =>
    pool().query(`update "User" set "suspendedAt" = $2 where "id" = $1`, [userId, at]);

  test("shows a public hand-in, whether a mentor accepted it, and not a word of theirs", async () => {
    const { handIns } = await handInProject({ userId, stage }, work({ audience: "public", reflection: "I learned" }));
    const [{ id, publicId } = { id: "", publicId: "" }] = handIns;
    await say(userId, id, "accepted");
    const shown = await readPublicWork(publicId);
    expect(shown).toMatchObject({
      kind: "project",
      by: "Learner",
      stage: { slug: stage, roadmap: "ai-product-manager" },
      capability: null,
      reflection: "I learned",
      accepted: true,
    });
    expect(shown.criteria.map(({ answer }) => answer)).toEqual(work().answers);
    const text = JSON.stringify(shown);
    for (const secret of [userId, id, "A word", "@example.org", "reviews"]) expect(text).not.toContain(secret);
    await say(userId, id, "returned");
    expect((await readPublicWork(publicId)).accepted).toBe(false);
  });

  test("is there exactly while it is public, not taken back, and its learner not suspended", async () => {
    const { id, publicId } = await handInEvidence(userId, proof());
    const gone = () => expect(readPublicWork(publicId)).rejects.toMatchObject(missing);
    const there = () => expect(readPublicWork(publicId)).resolves.toMatchObject({ capability: { slug: capability } });
    await gone();
    await setAudience({ userId, id, audience: "public" });
    await there();
    await setAudience({ userId, id, audience: "mentors" });
    await gone();
    await setAudience({ userId, id, audience: "public" });
    await suspend(new Date().toISOString());
    await gone();
    await suspend(null);
    await there();
    await withdrawEvidence({ userId, id });
    await gone();
    await expect(readPublicWork(randomUUID())).rejects.toMatchObject(missing);
    // The hand-in's own id opens nothing.
    await expect(readPublicWork(id)).rejects.toMatchObject(missing);
  });

  test("vanishes with the account", async () => {
    const { publicId } = await handInEvidence(userId, proof({ audience: "public" }));
    await pool().query(`delete from "User" where "id" = $1`, [userId]);
    await expect(readPublicWork(publicId)).rejects.toMatchObject(missing);
  });
});
