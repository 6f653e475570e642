import fc from "fast-check";
import { expect, test } from "vitest";
import { isWanted, orderLearners } from "#lib/cohort/rules/order";
import { learnerFilters } from "#lib/cohort/rules/vocabulary";

type Listed = { id: string; stalled: boolean; waiting: number; since: number };
const one = (id: string, since: number, stalled = false): Listed => ({ id, since, stalled, waiting: 0 });
const ids = (learners: Listed[]) => orderLearners(learners, ({ since }) => since).map(({ id }) => id);

test.each([
  ["nobody", [], ""],
  ["stalled before the others, even when it is newer", [one("a", 1), one("b", 9, true)], "ba"],
  ["the oldest of the stalled first", [one("a", 5, true), one("b", 3, true), one("c", 4, true)], "bca"],
  ["the others too by how long they have been quiet", [one("a", 5), one("b", 3)], "ba"],
  ["ties go to the id", [one("b", 3), one("a", 3)], "ab"],
] as const)("%s", (_fact, learners, order) => expect(ids([...learners]).join("")).toBe(order));

const listed = fc.record({
  id: fc.uuid(),
  stalled: fc.boolean(),
  waiting: fc.nat({ max: 3 }),
  since: fc.nat({ max: 5 }),
});
const someLearners = fc.uniqueArray(listed, { selector: ({ id }) => id, maxLength: 12 });

test("the order is the same however they arrive, keeps everyone, and no stalled one comes after another", () => {
  fc.assert(
    fc.property(someLearners, fc.infiniteStream(fc.nat()), (learners, numbers) => {
      const shuffled = learners
        .map((learner) => ({ learner, by: numbers.next().value }))
        .sort((a, b) => a.by - b.by)
        .map(({ learner }) => learner);
      const ordered = orderLearners(learners, ({ since }) => since);
      expect(orderLearners(shuffled, ({ since }) => since)).toEqual(ordered);
      expect(new Set(ordered)).toEqual(new Set(learners));
      const firstMoving = ordered.findIndex(({ stalled }) => !stalled);
      if (firstMoving >= 0) expect(ordered.slice(firstMoving).some(({ stalled }) => stalled)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test("each filter shows exactly what it names", () => {
  fc.assert(
    fc.property(listed, (learner) => {
      expect(learnerFilters.map((filter) => isWanted(learner, filter))).toEqual([
        true,
        learner.stalled,
        learner.waiting > 0,
      ]);
    }),
  );
});
