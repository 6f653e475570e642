import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, TitleIndex } from "#lib/editorial/rules/import/near-title";

const index = new TitleIndex<string>();
index.add({ zh: "注意力就是你所需要的一切", en: "Attention Is All You Need" }, "attention");
index.add({ zh: "", en: "Prompt course, part 1" }, "part-1");
index.add({ zh: "评测", en: "" }, "evals");

test.each([
  ["Attention is all you need!", "attention"],
  ["attention is al you need", "attention"],
  ["Atention is all you need", "attention"],
  ["Attention was all they had", undefined],
  ["注意力就是你所需要的 一切", "attention"],
  ["注意力正是你所需要的一切", "attention"],
  ["Prompt course: Part 1", "part-1"],
  ["Prompt course, part 2", undefined],
  ["评测", "evals"],
  ["评估", undefined],
  ["", undefined],
])("%j is like %s", (title, found) => {
  expect(index.find({ zh: title, en: "" })).toBe(found);
  expect(index.find({ zh: "", en: title })).toBe(found);
});

/** Letters to put in, leave out or change, counted the long way. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = rows[i];
      if (row)
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
  return at(a.length, b.length);
}

test("the short way of counting says the same as the long one", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 10 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
      expect(isWithin(a, b, most)).toBe(distance(a, b) <= most);
    }),
    { numRuns: 2000 },
  );
});

test("a long numbered series is not compared title by title", () => {
  const series = new TitleIndex<number>();
  const began = performance.now();
  for (let n = 0; n < 10_000; n++) {
    series.find({ zh: "", en: `Lecture ${n} of the course` });
    series.add({ zh: "", en: `Lecture ${n} of the course` }, n);
  }
  expect(series.find({ zh: "", en: "lecture 77 of the course" })).toBe(77);
  expect(performance.now() - began).toBeLessThan(5_000);
});
