import { expect, test } from "vitest";
import { stretchesOf } from "#lib/editorial/rules/history";

const lin = { id: "lin" };
const mei = { id: "mei" };
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 8, minutes)).toISOString();
const revision = (version: number, minutes: number, author: typeof lin | null = lin, published = false) => ({
  version,
  at: at(minutes),
  author,
  published,
  changed: [version % 2 === 0 ? "title.en" : "minutes"],
});
const versions = (...revisions: ReturnType<typeof revision>[]) =>
  stretchesOf(revisions).map(({ latest, earlier }) => [latest, ...earlier].map(({ version }) => version));

test.each<[fact: string, revisions: ReturnType<typeof revision>[], stretches: number[][]]>([
  ["nothing", [], []],
  ["saves in a row are one", [revision(4, 9), revision(3, 4), revision(2, 0)], [[4, 3, 2]]],
  ["with time between they are not", [revision(3, 30), revision(2, 10)], [[3], [2]]],
  ["each step is measured, not the whole", [revision(4, 18), revision(3, 9), revision(2, 0)], [[4, 3, 2]]],
  ["another person's stand apart", [revision(4, 2), revision(3, 1, mei), revision(2, 0)], [[4], [3], [2]]],
  ["what learners see stands apart", [revision(4, 3), revision(3, 2, lin, true), revision(2, 1)], [[4], [3, 2]]],
  ["so does the first version", [revision(2, 1), revision(1, 0)], [[2], [1]]],
  ["nobody's saves stay as they are", [revision(3, 1, null), revision(2, 0, null)], [[3], [2]]],
])("%s", (_fact, revisions, stretches) => expect(versions(...revisions)).toEqual(stretches));

test("a stretch names every field that changed in it once", () => {
  const [one] = stretchesOf([revision(4, 2), revision(3, 1), revision(2, 0)]);
  expect(one?.changed).toEqual(["title.en", "minutes"]);
});
