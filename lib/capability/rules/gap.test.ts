import fc from "fast-check";
import { expect, test } from "vitest";
import { fitTo, standingLevel } from "#lib/capability/rules/gap";

const levels = (given: Record<string, number>) => (capability: string) => given[capability] ?? 0;

test.each([
  ["nothing required is no fit at all", [], {}, null, []],
  ["everything met is 1", [["a", 2]], { a: 2 }, 1, [["a", 0, false]]],
  [
    "more than required counts as met, not as more",
    [
      ["a", 2],
      ["b", 2],
    ],
    { a: 4 },
    0.5,
    [
      ["b", 2, false],
      ["a", 0, false],
    ],
  ],
  ["level 4 after level 3 is earned on the job", [["a", 4]], { a: 3 }, 0.75, [["a", 1, true]]],
  ["level 4 from below is partly closed by learning", [["a", 4]], { a: 1 }, 0.25, [["a", 3, false]]],
  [
    "ties keep the order of the requirements",
    [
      ["a", 1],
      ["b", 1],
    ],
    {},
    0,
    [
      ["a", 1, false],
      ["b", 1, false],
    ],
  ],
] as [string, [string, number][], Record<string, number>, number | null, [string, number, boolean][]][])(
  "%s",
  (_fact, required, given, fit, gaps) => {
    const answer = fitTo(
      required.map(([capability, level]) => ({ capability, level })),
      levels(given),
    );
    expect(answer.fit).toBe(fit);
    expect(answer.gaps.map(({ capability, gap, earnedOnTheJob }) => [capability, gap, earnedOnTheJob])).toEqual(gaps);
  },
);

test("a mentor's level counts where it is greater, and takes nothing away where it is not", () => {
  expect(standingLevel({ level: 1, mentorLevel: 3 })).toBe(3);
  expect(standingLevel({ level: 2, mentorLevel: 1 })).toBe(2);
  expect(standingLevel({ level: 2 })).toBe(2);
});

test("fit lies in 0 to 1, is 1 exactly without gaps, and a higher level never widens a gap", () => {
  const level = fc.integer({ min: 0, max: 4 });
  const required = fc.uniqueArray(
    fc.record({ capability: fc.constantFrom("a", "b", "c", "d"), level: fc.integer({ min: 1, max: 4 }) }),
    { selector: ({ capability }) => capability, minLength: 1 },
  );
  fc.assert(
    fc.property(
      required,
      fc.array(level, { minLength: 4, maxLength: 4 }),
      fc.nat({ max: 3 }),
      (requirements, own, more) => {
        const of = (list: readonly number[]) => fitTo(requirements, (slug) => list["abcd".indexOf(slug)] ?? 0);
        const before = of(own);
        const after = of(own.map((one, index) => (index === more ? Math.min(4, one + 1) : one)));
        expect(before.fit !== null && before.fit >= 0 && before.fit <= 1).toBe(true);
        expect(before.fit === 1).toBe(before.gaps.every(({ gap }) => gap === 0));
        expect(after.fit ?? 0).toBeGreaterThanOrEqual(before.fit ?? 0);
        expect(Math.max(...after.gaps.map(({ gap }) => gap))).toBeLessThanOrEqual(before.gaps[0]?.gap ?? 0);
      },
    ),
    { numRuns: 5_000 },
  );
});
