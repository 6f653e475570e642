import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { listLevels } from "#lib/cohort/data/levels";
import { reviewHandIn } from "#lib/cohort/mutations/review";
import type { ReviewRequest } from "#lib/cohort/schema/review";
import { closeDatabase, pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import { actsOn, makeHandIn, makeMentorship } from "#lib/db/mentoring-for-tests";

afterAll(closeDatabase);

const requestId = "test-request";
const stage = "foundations";
let learnerId = "";
let mentorId = "";
beforeEach(async () => {
  learnerId = await makeLearner();
  mentorId = await makeLearner();
  await makeMentorship({ learnerId, mentorId });
});

const accepted = (criteria = 2): ReviewRequest => ({
  id: randomUUID(),
  verdict: "accepted",
  criteria: Array.from({ length: criteria }, () => ({ met: true, comment: "Clear" })),
  comment: "Well done",
});
const returned = (): ReviewRequest => ({
  ...accepted(),
  verdict: "returned",
  criteria: [{ met: true }, { met: false, comment: "Which users?" }],
  comment: "Name the users, then hand it in again.",
});
const review = (handInId: string, body: ReviewRequest, by = mentorId) =>
  reviewHandIn({ ...body, mentorId: by, learnerId, handInId, requestId });
const rows = async () =>
  (
    await pool().query(`select "handInId", "verdict", "criteria", "comment" from "Review" where "userId" = $1`, [
      learnerId,
    ])
  ).rows;
const shown = async () =>
  (await getCapabilities({ userId: learnerId })).capabilities.flatMap(({ contributions }) =>
    contributions.filter(({ kind, item }) => kind === "shown" && item.slug === stage),
  ).length;
const proofs = async () =>
  new Set((await getCapabilities({ userId: learnerId })).capabilities.map(({ proof }) => proof));

test("a review says a word on every criterion, and the learner's numbers follow from it", async () => {
  const handInId = await makeHandIn({ learnerId, stage });
  const counted = await shown();
  expect(counted).toBeGreaterThan(0);
  await review(handInId, returned());
  expect(await shown()).toBe(0);
  await review(handInId, accepted());
  expect(await shown()).toBe(counted);
  expect(await proofs()).toContain("reviewed");
  expect(await rows()).toEqual(
    expect.arrayContaining([
      {
        handInId,
        verdict: "returned",
        criteria: [
          { met: true, comment: "" },
          { met: false, comment: "Which users?" },
        ],
        comment: "Name the users, then hand it in again.",
      },
    ]),
  );
  expect(await actsOn(handInId)).toEqual(["review.write", "review.write"]);
});

test("accepted evidence may give a level in the same breath", async () => {
  const handInId = await makeHandIn({ learnerId, capability: "user-insight" });
  const body = { ...accepted(0), level: 3, comment: "Led the research of two products" };
  await Promise.all(Array.from({ length: 5 }, () => review(handInId, body)));
  expect((await listLevels(learnerId, { limit: 9 })).items).toMatchObject([
    { capability: "user-insight", level: 3, note: "Led the research of two products", by: "Learner" },
  ]);
  expect(await rows()).toHaveLength(1);
  expect(await actsOn(handInId)).toEqual(["review.write"]);
  for (const other of [{ level: 2 }, { level: undefined }, { comment: "Other" }, { verdict: "returned" as const }])
    await expect(review(handInId, { ...body, ...other })).rejects.toMatchObject({ code: "ID_REUSED" });
  const second = await makeHandIn({ learnerId, stage });
  await expect(review(second, body)).rejects.toMatchObject({ code: "ID_REUSED" });
});

test("a review that does not hold together writes nothing, not even its level", async () => {
  const project = await makeHandIn({ learnerId, stage });
  const evidence = await makeHandIn({ learnerId, capability: "user-insight" });
  const cases: [string, ReviewRequest, string][] = [
    [project, { ...returned(), verdict: "accepted" }, "criteria.1 NOT_MET"],
    [project, { ...returned(), comment: "" }, "comment REQUIRED"],
    [project, accepted(1), "criteria ONE_PER_CRITERION"],
    [project, { ...accepted(), level: 3 }, "level NOT_ALLOWED"],
    [evidence, { ...accepted(0), level: 3, comment: "" }, "comment REQUIRED"],
  ];
  for (const [handInId, body, fault] of cases) {
    const [path, code] = fault.split(" ");
    await expect(review(handInId, body), fault).rejects.toMatchObject({ extras: { errors: [{ path, code }] } });
  }
  expect(await rows()).toEqual([]);
  expect((await listLevels(learnerId, { limit: 9 })).items).toEqual([]);
  expect(await actsOn(project, evidence)).toEqual([]);
});

test("what was withdrawn or replaced is not reviewed; what stands again is", async () => {
  const first = await makeHandIn({ learnerId, stage, handedInAt: "2026-01-01T00:00:00Z" });
  const second = await makeHandIn({ learnerId, stage });
  await expect(review(first, accepted())).rejects.toMatchObject({ code: "HAND_IN_REPLACED" });
  await pool().query(`update "HandIn" set "withdrawnAt" = now() where "id" = $1`, [second]);
  await expect(review(second, accepted())).rejects.toMatchObject({ code: "HAND_IN_WITHDRAWN" });
  await review(first, accepted());
  const elsewhere = await makeHandIn({ learnerId, stage: "prompt-engineering" });
  await review(elsewhere, accepted());
});

test("whoever is not, or no longer, this learner's mentor finds nothing; nor does a hand-in of another learner", async () => {
  const handInId = await makeHandIn({ learnerId, stage });
  const [stranger, former] = [await makeLearner(), await makeLearner()];
  await makeMentorship({ learnerId, mentorId: former, ended: true });
  const other = await makeLearner();
  await makeMentorship({ learnerId: other, mentorId });
  const theirs = await makeHandIn({ learnerId: other, stage });
  for (const by of [stranger, former, learnerId])
    await expect(review(handInId, accepted(), by)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(review(theirs, accepted())).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(review(randomUUID(), accepted())).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await rows()).toEqual([]);
});

test("an end that comes first wins, an end that comes later waits for the word under way", async () => {
  const handInId = await makeHandIn({ learnerId, stage });
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query(`update "Mentorship" set "endedAt" = now(), "endedBy" = 'learner' where "userId" = $1`, [
      learnerId,
    ]);
    const waiting = review(handInId, accepted());
    const settled = await Promise.race([
      waiting.then(
        () => "written",
        () => "refused",
      ),
      new Promise((resolve) => setTimeout(() => resolve("waiting"), 200)),
    ]);
    expect(settled).toBe("waiting");
    await client.query("commit");
    await expect(waiting).rejects.toMatchObject({ code: "NOT_FOUND" });
  } finally {
    client.release();
  }
  expect(await rows()).toEqual([]);
});
