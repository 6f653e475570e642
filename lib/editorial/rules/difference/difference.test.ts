import fc from "fast-check";
import { expect, test } from "vitest";
import { compareThree, differenceOf, mergeThree, openChoices } from "#lib/editorial/rules/difference/difference";
import { textDifference } from "#lib/editorial/rules/difference/text-difference";
import { emptyDraft, fieldPaths, type ResourceDraft, sameValue, valueAt } from "#lib/editorial/rules/kinds/fields";

const few = fc.constantFrom("a", "b", "c");
const texts = fc.record({ zh: few, en: few });
const drafts: fc.Arbitrary<ResourceDraft> = fc.record({
  title: texts,
  note: texts,
  url: few,
  kind: fc.constantFrom("guide", "book", undefined),
  category: fc.constantFrom(1, 2),
  languages: fc.subarray<"zh" | "en">(["zh", "en"]),
  publisher: few,
  year: fc.constantFrom(null, 2024, 2025),
  free: fc.constantFrom("yes", "no"),
  minutes: fc.constantFrom(10, 20, undefined),
  level: fc.constantFrom("beginner", "advanced"),
  topics: fc.array(few, { maxLength: 3 }),
  capabilities: fc.array(few, { maxLength: 3 }),
  tags: fc.shuffledSubarray(["a", "b", "c"]),
});
const sides = fc.dictionary(fc.constantFrom(...fieldPaths), fc.constantFrom("mine", "theirs"));
const runs = { numRuns: 1000 };

test("each language of a text is a field of its own", () => {
  const after = { ...emptyDraft, title: { zh: "题", en: "" } };
  expect(differenceOf(emptyDraft, after)).toEqual([{ path: "title.zh", before: "", after: "题" }]);
});

test("the order of languages says nothing, the order of topics does", () => {
  expect(sameValue("languages", ["zh", "en"], ["en", "zh"])).toBe(true);
  expect(sameValue("topics", ["a", "b"], ["b", "a"])).toBe(false);
});

test("no difference with itself, and the same fields in either direction", () => {
  fc.assert(
    fc.property(drafts, drafts, (a, b) => {
      expect(differenceOf(a, a)).toEqual([]);
      expect(differenceOf(a, b).map(({ path }) => path)).toEqual(differenceOf(b, a).map(({ path }) => path));
    }),
    runs,
  );
});

test("a merge takes every field from the side that changed it, and from the chosen one where both did", () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, sides, (base, theirs, mine, choices) => {
      const merged = mergeThree({ base, theirs, mine }, choices);
      const fields = new Map(compareThree({ base, theirs, mine }).map((field) => [field.path, field]));
      for (const path of fieldPaths) {
        const field = fields.get(path);
        const side = choices[path] ?? (field?.changedBy === "theirs" ? "theirs" : "mine");
        const expected = field === undefined ? base : side === "mine" ? mine : theirs;
        expect(sameValue(path, valueAt(merged, path), valueAt(expected, path))).toBe(true);
      }
    }),
    runs,
  );
});

test("edits of different fields need no choice, and all mine or all theirs is what it says", () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (base, theirs, mine) => {
      const three = { base, theirs, mine };
      for (const path of openChoices(three, {})) {
        expect(sameValue(path, valueAt(theirs, path), valueAt(mine, path))).toBe(false);
      }
      const all = (side: "mine" | "theirs") => Object.fromEntries(fieldPaths.map((path) => [path, side]));
      expect(differenceOf(mergeThree(three, all("theirs")), theirs)).toEqual([]);
      expect(differenceOf(mergeThree(three, all("mine")), mine)).toEqual([]);
    }),
    runs,
  );
});

test.each([
  ["Chinese by words", "先读这一篇", "先读那一篇"],
  ["Latin by words", "Read this first", "Read that first, slowly"],
  ["from nothing", "", "新"],
  ["to nothing", "旧", ""],
])("a text's difference gives both texts back: %s", (_fact, before, after) => {
  const parts = textDifference(before, after);
  const without = (kind: "gone" | "new") => parts.map((part) => (part.kind === kind ? "" : part.text)).join("");
  expect([without("new"), without("gone")]).toEqual([before, after]);
});

test("any two texts, also very long ones, come back from their difference", () => {
  const long = fc.string({ unit: fc.constantFrom("提示", "词", "a ", "b ", "🙂"), maxLength: 900 });
  fc.assert(
    fc.property(long, long, (before, after) => {
      const parts = textDifference(before, after);
      expect(
        parts
          .filter(({ kind }) => kind !== "new")
          .map(({ text }) => text)
          .join(""),
      ).toBe(before);
      expect(
        parts
          .filter(({ kind }) => kind !== "gone")
          .map(({ text }) => text)
          .join(""),
      ).toBe(after);
    }),
    { numRuns: 200 },
  );
});
