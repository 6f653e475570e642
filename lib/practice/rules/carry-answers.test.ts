import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answered, carryAnswers } from "#lib/practice/rules/carry-answers";

const text = (name: string) => ({ zh: `${name} zh`, en: `${name} en` });
const answered = (name: string): Answered => ({ text: text(name), answer: `to ${name}` });

test.each([
  ["the same criteria keep their answers", ["a", "b"], ["a", "b"], ["to a", "to b"]],
  ["a moved criterion takes its answer along", ["a", "b"], ["b", "a"], ["to b", "to a"]],
  ["a new one in front is empty", ["a", "b"], ["n", "a", "b"], ["", "to a", "to b"]],
  ["one that went takes its answer with it", ["a", "b", "c"], ["a", "c"], ["to a", "to c"]],
  ["a reworded one keeps the answer of its place", ["a", "b"], ["a", "b2"], ["to a", "to b"]],
  ["nothing answered yet", [], ["a"], [""]],
])("%s", (_fact, given, criteria, expected) => {
  expect(carryAnswers(given.map(answered), criteria.map(text))).toEqual(expected);
});

test("a criterion reworded in one language is still the same", () => {
  expect(carryAnswers([answered("a"), answered("b")], [text("n"), { zh: "a zh", en: "mended" }])).toEqual(["", "to a"]);
});

test("no answer is given twice, and none is made up", () => {
  const names = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"));
  fc.assert(
    fc.property(names, names, (given, criteria) => {
      const carried = carryAnswers(given.map(answered), criteria.map(text)).filter((answer) => answer !== "");
      expect(new Set(carried).size).toBe(carried.length);
      for (const answer of carried) expect(given.map((name) => `to ${name}`)).toContain(answer);
      for (const name of criteria) if (given.includes(name)) expect(carried).toContain(`to ${name}`);
    }),
    { numRuns: 10_000 },
  );
});
