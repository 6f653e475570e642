import { expect, test } from "vitest";
import { isSort, sortCapabilities } from "#lib/capability/rules/sort";

const model = ["a", "b", "c", "d"].map((slug) => ({ slug }));
const coverages: Record<string, number | null> = { a: 20, b: null, c: 0, d: 20 };

test.each([
  ["the model's own order", "model", "abcd"],
  ["no evidence comes before none of the way; ties keep the order", "least", "bcad"],
  ["most first", "most", "adcb"],
] as const)("%s", (_fact, sort, order) => {
  const sorted = sortCapabilities(model, sort, (slug) => coverages[slug] ?? null);
  expect(sorted.map(({ slug }) => slug).join("")).toBe(order);
});

test("an address may say anything; only three words are a sort", () => {
  expect([isSort("least"), isSort("constructor"), isSort(null)]).toEqual([true, false, false]);
});
