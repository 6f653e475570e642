import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeActor, someDatabaseActs } from "#lib/capability/data/acts-for-tests";
import { type Asked, answerCapabilities, getCapabilities } from "#lib/capability/data/capabilities";
import { setGoal } from "#lib/capability/mutations/goal";
import { addTarget, changeTarget } from "#lib/capability/mutations/targets";
import { getRoadmap } from "#lib/catalog/data";
import { raiseRelease } from "#lib/catalog/mutations";
import type { Stage } from "#lib/catalog/schema";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { recordEvents } from "#lib/progress/mutations/record-events";

let stages: Stage[] = [];
beforeAll(async () => {
  stages = (await getRoadmap("ai-product-manager"))?.stages.slice(0, 3) ?? [];
});
afterAll(closeDatabase);

const sent = async (asked: Asked) => JSON.parse(new TextDecoder().decode((await answerCapabilities(asked)).bytes));
const fresh = async (asked: Asked) => JSON.parse(JSON.stringify(await getCapabilities(asked)));

test("what is sent again is what would be computed now, after whatever happened to the learner", async () => {
  await fc.assert(
    fc.asyncProperty(someDatabaseActs, async (acts) => {
      const userId = await makeLearner();
      const perform = makeActor({
        userId,
        stages,
        record: async (event) => (await recordEvents({ userId, events: [event] })).results[0]?.topics ?? [],
      });
      for (const act of acts) {
        await perform(act, new Date(Date.now() - 60_000));
        for (const role of [undefined, "llm-app-pm"])
          expect(await sent({ userId, role })).toEqual(await fresh({ userId, role }));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("asked twice the very same bytes are sent, for one statement each; never another's, nor those of another role", async () => {
  const [userId, other] = [await makeLearner(), await makeLearner()];
  await setGoal({ userId, change: { role: "generic-ai-pm", weeklyMinutes: 60 } });
  const first = await answerCapabilities({ userId });
  expect(await answerCapabilities({ userId })).toBe(first);
  expect(await countStatements(() => answerCapabilities({ userId }))).toBe(1);
  expect(await answerCapabilities({ userId, role: "llm-app-pm" })).not.toBe(first);
  expect((await sent({ userId: other })).role).toBeUndefined();
  await expect(answerCapabilities({ userId, role: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a publication or an edited private target is seen at once", async () => {
  const userId = await makeLearner();
  const first = await answerCapabilities({ userId });
  const client = await pool().connect();
  await raiseRelease(client).finally(() => client.release());
  expect(await answerCapabilities({ userId })).not.toBe(first);

  const target = {
    id: crypto.randomUUID(),
    title: "A job",
    text: "",
    requirements: [{ capability: "user-insight", level: 2 }],
  };
  await addTarget({ userId, target });
  expect((await sent({ userId, role: target.id })).role.gaps[0].required).toBe(2);
  await changeTarget({ userId, id: target.id, change: { requirements: [{ capability: "user-insight", level: 4 }] } });
  expect((await sent({ userId, role: target.id })).role.gaps[0].required).toBe(4);
});
