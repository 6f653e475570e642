import { expect, test } from "vitest";
import { compareRoles } from "#lib/catalog/rules/compare-roles";

const order = ["a", "b", "c", "d"];

test("what either requires, in the order of the model, and who asks for more", () => {
  const first = [
    { capability: "c", level: 3 },
    { capability: "a", level: 2 },
  ];
  const second = [
    { capability: "a", level: 2 },
    { capability: "d", level: 1 },
  ];
  expect(compareRoles(first, second, order)).toEqual([
    { capability: "a", first: 2, second: 2, more: 0 },
    { capability: "c", first: 3, second: 0, more: -3 },
    { capability: "d", first: 0, second: 1, more: 1 },
  ]);
});

test.each([
  ["nothing", [], []],
  ["what the model does not know", [{ capability: "z", level: 4 }], []],
])("%s leaves nothing to compare", (_fact, first, second) => expect(compareRoles(first, second, order)).toEqual([]));
