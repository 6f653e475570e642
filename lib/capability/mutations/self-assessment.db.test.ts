import { afterAll, beforeEach, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { getSelfAssessment } from "#lib/capability/data/self-assessment";
import { rateOneself } from "#lib/capability/mutations/self-assessment";
import { closeDatabase, pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";

let userId = "";
beforeEach(async () => {
  userId = await makeLearner();
});
afterAll(closeDatabase);

const rate = (levels: Record<string, number | null>) =>
  rateOneself(userId, {
    ratings: Object.entries(levels).map(([capability, level]) => ({ capability, level })),
  });
const rowsOf = async () => {
  const { rows } = await pool().query<{ capability: string; level: number | null }>(
    `select "capability", "level" from "SelfRating" where "userId" = $1 order by "ratedAt", "capability"`,
    [userId],
  );
  return rows;
};
const standing = async () =>
  (await getSelfAssessment(userId)).ratings.map(({ capability, level }) => [capability, level]);

test("what is said stands, beside the numbers and moving none of them", async () => {
  const before = await getCapabilities({ userId });
  const { ratings } = await rate({ "user-insight": 2, "rag-agents": 0 });
  expect(ratings).toEqual([
    { capability: "rag-agents", level: 0, ratedAt: expect.stringMatching(/Z$/) },
    { capability: "user-insight", level: 2, ratedAt: expect.stringMatching(/Z$/) },
  ]);
  const after = await getCapabilities({ userId });
  const said = new Map(after.capabilities.map(({ slug, selfAssessed }) => [slug, selfAssessed]));
  expect([said.get("user-insight"), said.get("rag-agents"), said.get("team-growth")]).toEqual([2, 0, undefined]);
  expect(after.capabilities.map(({ selfAssessed: _, ...rest }) => rest)).toEqual(before.capabilities);
});

test("sent twice it changes nothing; a change keeps what was said before; null takes it back", async () => {
  await rate({ "user-insight": 2 });
  await rate({ "user-insight": 2, "team-growth": null });
  expect(await rowsOf()).toEqual([{ capability: "user-insight", level: 2 }]);
  await rate({ "user-insight": 3 });
  await rate({ "user-insight": null });
  await rate({ "user-insight": null });
  expect((await rowsOf()).map(({ level }) => level)).toEqual([2, 3, null]);
  expect(await standing()).toEqual([]);
  await rate({ "user-insight": 3 });
  expect(await standing()).toEqual([["user-insight", 3]]);
});

test("two devices at once leave one row for one word, and the later word standing", async () => {
  await Promise.all(Array.from({ length: 8 }, () => rate({ "user-insight": 1 })));
  expect(await rowsOf()).toHaveLength(1);
  for (const level of [2, 3, 4, 0, 1, 2]) await rate({ "user-insight": level });
  expect(await standing()).toEqual([["user-insight", 2]]);
});

test("a capability that no published model has is refused by its place, and nothing of that request is kept", async () => {
  await expect(rate({ "user-insight": 2, "no-such-thing": 1 })).rejects.toMatchObject({
    code: "INVALID",
    extras: { errors: [{ path: "ratings.1.capability", code: "NOT_FOUND" }] },
  });
  expect(await rowsOf()).toEqual([]);
});

test("nobody sees what another says of themselves", async () => {
  await rate({ "user-insight": 2 });
  expect((await getSelfAssessment(await makeLearner())).ratings).toEqual([]);
});
