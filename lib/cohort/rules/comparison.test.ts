import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CheckInRow, compare, differenceOf, snapshot } from "#lib/cohort/rules/comparison";

const row = (capability: string, selfAssessed: number | null, mentor: number | null): CheckInRow => ({
  capability,
  computed: 1,
  coverage: null,
  selfAssessed,
  mentor,
  note: "",
});

test.each([
  ["both alike", 2, 2, 0],
  ["the mentor sees more", 1, 3, 2],
  ["the learner sees more", 4, 1, -3],
  ["none is a level too", 0, 0, 0],
  ["the learner said nothing", null, 2, null],
  ["the mentor said nothing", 2, null, null],
  ["nobody said anything", null, null, null],
] as const)("%s", (_fact, selfAssessed, mentor, difference) =>
  expect(differenceOf({ selfAssessed, mentor })).toBe(difference),
);

test("the widest difference comes first, one-sided views last, silence not at all", () => {
  const { rows, alike, apart } = compare([
    row("silent", null, null),
    row("alike", 2, 2),
    row("one-sided", null, 3),
    row("wide", 4, 1),
    row("near", 1, 2),
  ]);
  expect(rows.map(({ capability }) => capability)).toEqual(["wide", "near", "alike", "one-sided"]);
  expect([alike, apart]).toEqual([1, 2]);
});

const level = fc.integer({ min: 0, max: 4 });
const standings = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 }).chain((slugs) =>
  fc.tuple(
    ...slugs.map((slug) =>
      fc.record({
        slug: fc.constant(slug),
        level,
        coverage: fc.option(fc.integer({ min: 0, max: 100 })),
        selfAssessed: fc.option(level, { nil: undefined }),
      }),
    ),
  ),
);
const views = fc.uniqueArray(
  fc.record({ capability: fc.constantFrom("a", "b", "c", "d", "e", "f"), level, note: fc.string() }),
  { selector: ({ capability }) => capability },
);

describe("properties", () => {
  test("a snapshot keeps every capability once, in the model's order, with what each side said", () => {
    fc.assert(
      fc.property(standings, views, (known, said) => {
        const rows = snapshot(known, said);
        expect(rows.map(({ capability }) => capability)).toEqual(known.map(({ slug }) => slug));
        for (const [index, { capability, mentor, selfAssessed, computed, coverage, note }] of rows.entries()) {
          const view = said.find((one) => one.capability === capability);
          expect([mentor, note]).toEqual([view?.level ?? null, view?.note ?? ""]);
          expect([computed, coverage, selfAssessed]).toEqual([
            known[index]?.level,
            known[index]?.coverage,
            known[index]?.selfAssessed ?? null,
          ]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("a comparison loses nothing that was said and counts what both spoke of", () => {
    fc.assert(
      fc.property(standings, views, (known, said) => {
        const rows = snapshot(known, said);
        const { rows: told, alike, apart } = compare(rows);
        const spoken = rows.filter(({ selfAssessed, mentor }) => selfAssessed !== null || mentor !== null);
        expect(new Set(told.map(({ capability }) => capability))).toEqual(
          new Set(spoken.map(({ capability }) => capability)),
        );
        expect(told).toHaveLength(spoken.length);
        expect(alike + apart).toBe(told.filter(({ difference }) => difference !== null).length);
        const widths = told.map(({ difference }) => (difference === null ? -1 : Math.abs(difference)));
        expect(widths).toEqual(widths.toSorted((a, b) => b - a));
      }),
      { numRuns: 2_000 },
    );
  });

  test("seen from the other side the difference is the opposite", () => {
    fc.assert(
      fc.property(level, level, (a, b) => {
        expect(differenceOf({ selfAssessed: a, mentor: b })).toBe(
          0 - (differenceOf({ selfAssessed: b, mentor: a }) ?? 9),
        );
      }),
    );
  });
});
