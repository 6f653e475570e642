import { expect, test } from "vitest";
import { isSort, type Sort, sortCapabilities, sortOf, sortsFor } from "#lib/capability/rules/sort";

const model = ["a", "b", "c", "d"].map((slug) => ({ slug }));
const explained: Record<string, { coverage: number | null; required?: number; gap?: number }> = {
  a: { coverage: 20, required: 2, gap: 0 },
  b: { coverage: null, required: 3, gap: 3 },
  c: { coverage: 0 },
  d: { coverage: 20, required: 4, gap: 1 },
};

test.each([
  ["the model's own order", "model", "abcd"],
  ["the widest gap first; what is not asked for comes last", "gap", "bdac"],
  ["no evidence comes before none of the way; ties keep the order", "least", "bcad"],
  ["most first", "most", "adcb"],
] as const)("%s", (_fact, sort, order) => {
  const sorted = sortCapabilities(model, sort, (slug) => explained[slug] ?? null);
  expect(sorted.map(({ slug }) => slug).join("")).toBe(order);
});

test.each<[string, Sort | null, boolean, Sort]>([
  ["with a role, the gap", null, true, "gap"],
  ["without one, the model", null, false, "model"],
  ["what was asked for", "least", true, "least"],
  ["a gap needs a role", "gap", false, "model"],
])("the order nobody has to choose: %s", (_fact, asked, role, sort) => expect(sortOf(asked, role)).toBe(sort));

test("gaps are offered only with a role", () => {
  expect(sortsFor(false)).toEqual(["model", "least", "most"]);
  expect(sortsFor(true)).toContain("gap");
});

test("an address may say anything; only four words are a sort", () => {
  expect([isSort("least"), isSort("gap"), isSort("constructor"), isSort(null)]).toEqual([true, true, false, false]);
});
