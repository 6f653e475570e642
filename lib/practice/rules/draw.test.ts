import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuizQuestion } from "#lib/catalog/schema";
import { drawQuestions, drawSize, optionsOf } from "#lib/practice/rules/draw";
import { seededRandom, shuffled } from "#lib/practice/rules/random";

const both = { zh: "问", en: "Ask" };
const question = (id: string, topic: string, difficulty: number): QuizQuestion => ({
  id,
  topic,
  difficulty,
  capability: "any",
  question: both,
  options: ["a", "b", "c", "d"].map((option) => ({ id: option, ...both })),
  answer: "a",
  explanation: both,
});

const pools = fc
  .array(fc.tuple(fc.constantFrom("t", "u", "v", "w", "x", "y", "z", "s"), fc.integer({ min: 1, max: 3 })), {
    maxLength: 30,
  })
  .map((all) => all.map(([topic, difficulty], index) => question(`q${index}`, topic, difficulty)));
const seeds = fc.string({ maxLength: 50 });
const topicsIn = (questions: readonly QuizQuestion[]) => new Set(questions.map(({ topic }) => topic)).size;
const many = { numRuns: 2_000 };

describe("whatever the pool and the seed", () => {
  test("as many questions as there should be, none twice, all of the pool", () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const drawn = drawQuestions(pool, seed);
        expect(drawn).toHaveLength(Math.min(drawSize, pool.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((one) => pool.includes(one))).toBe(true);
      }),
      many,
    );
  });

  test("of as many topics as can be, and of each of them about as many", () => {
    fc.assert(
      fc.property(pools, seeds, (pool, seed) => {
        const drawn = drawQuestions(pool, seed);
        expect(topicsIn(drawn)).toBe(Math.min(drawSize, topicsIn(pool)));
        // Nobody is asked three times about one topic while another has a question left.
        const count = (all: readonly QuizQuestion[], topic: string) => all.filter((one) => one.topic === topic).length;
        const most = Math.max(0, ...drawn.map(({ topic }) => count(drawn, topic)));
        for (const { topic } of pool)
          expect(count(drawn, topic)).toBeGreaterThanOrEqual(Math.min(count(pool, topic), most - 1));
      }),
      many,
    );
  });

  test("the same draw from the same seed, whatever was drawn before", () => {
    fc.assert(
      fc.property(pools, seeds, seeds, (pool, seed, other) => {
        const drawn = drawQuestions(pool, seed);
        drawQuestions(pool, other);
        expect(drawQuestions(pool, seed)).toEqual(drawn);
        for (const one of drawn) expect(optionsOf(one, seed)).toEqual(optionsOf(one, seed));
      }),
    );
  });

  test("every option is kept, once", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 8 }),
        seeds,
        (ids, seed) => {
          const options = ids.map((id) => ({ id, ...both }));
          const shown = optionsOf({ ...question("q", "t", 1), options }, seed);
          expect(shown.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            options.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          );
        },
      ),
    );
  });

  test("every question of the pool can come up", () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const seen = new Set<string>();
        for (let turn = 0; turn < 600 && seen.size < pool.length; turn++)
          for (const { id } of drawQuestions(pool, `draw ${turn}`)) seen.add(id);
        expect(seen.size).toBe(pool.length);
      }),
      { numRuns: 150 },
    );
  });
});

type Stages = { stages: { slug: string; quiz: QuizQuestion[] }[] };
const curriculum: Stages = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../prisma/content/roadmap.json"), "utf8"),
);

test.each(curriculum.stages.map(({ slug, quiz }) => [slug, quiz] as const))(
  "%s: six topics, two questions of each difficulty, in any order",
  (_slug, quiz) => {
    const firsts = new Set<number>();
    const places = new Set<number>();
    for (let turn = 0; turn < 400; turn++) {
      const drawn = drawQuestions(quiz, `attempt ${turn}`);
      expect(topicsIn(drawn)).toBe(6);
      expect(drawn.map(({ difficulty }) => difficulty).toSorted()).toEqual([1, 1, 2, 2, 3, 3]);
      firsts.add(drawn[0]?.difficulty ?? 0);
      for (const one of drawn) places.add(optionsOf(one, `attempt ${turn}`).findIndex(({ id }) => id === one.answer));
    }
    expect(firsts.size).toBe(3);
    expect(places.size).toBe(4);
  },
);

test.each([
  ["no question", [], []],
  ["fewer than six", [question("a", "t", 1), question("b", "t", 1)], ["a", "b"]],
  [
    "one topic only",
    Array.from({ length: 9 }, (_, index) => question(`${index}`, "t", 1 + (index % 3))),
    [1, 1, 2, 2, 3, 3],
  ],
])("%s", (_fact, pool, expected) => {
  const drawn = drawQuestions(pool, "seed");
  const told = typeof expected[0] === "number" ? drawn.map(({ difficulty }) => difficulty) : drawn.map(({ id }) => id);
  expect(told.toSorted()).toEqual(expected);
});

test("the shuffle is even: each item stands at each place about as often", () => {
  const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  for (let turn = 0; turn < 8_000; turn++)
    for (const [place, item] of shuffled([0, 1, 2, 3], seededRandom(`s${turn}`)).entries()) {
      const row = counts[item] ?? [];
      row[place] = (row[place] ?? 0) + 1;
    }
  for (const count of counts.flat()) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test("seeds that differ in a letter give different numbers", () => {
  const numbers = new Set(Array.from({ length: 500 }, (_, turn) => seededRandom(`${turn}`)(1_000_000_000)));
  expect(numbers.size).toBe(500);
});
