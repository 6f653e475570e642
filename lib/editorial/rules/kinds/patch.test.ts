import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceOf } from "#lib/editorial/rules/difference/difference";
import { emptyDraft, type ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import { draftOf, isDraft, patchOf } from "#lib/editorial/rules/kinds/patch";

const text = fc.constantFrom("", "a", "b");
const texts = fc.record({ zh: text, en: text });
const drafts: fc.Arbitrary<ResourceDraft> = fc.record({
  title: texts,
  note: texts,
  url: text,
  kind: fc.constantFrom("guide", "book"),
  category: fc.constantFrom(1, 2),
  languages: fc.subarray<"zh" | "en">(["zh", "en"]),
  publisher: text,
  year: fc.constantFrom(null, 2024),
  free: fc.constantFrom("yes", "no"),
  minutes: fc.constantFrom(10, 20),
  level: fc.constantFrom("beginner", "advanced"),
  topics: fc.array(text, { maxLength: 2 }),
  capabilities: fc.array(text, { maxLength: 2 }),
  tags: fc.array(text, { maxLength: 2 }),
});

test("a patch names only what differs, and within a text only the language", () => {
  const after = { ...emptyDraft, title: { zh: "题", en: "" }, minutes: 5 };
  expect(patchOf(emptyDraft, after)).toEqual({ title: { zh: "题" }, minutes: 5 });
});

test("a patch laid over the first state gives the second, and of no difference there is none", () => {
  fc.assert(
    fc.property(drafts, drafts, (before, after) => {
      const patch = patchOf(before, after) as Partial<ResourceDraft>;
      const title = { ...before.title, ...patch.title };
      const note = { ...before.note, ...patch.note };
      expect(differenceOf({ ...before, ...patch, title, note }, after)).toEqual([]);
      expect(patchOf(before, before)).toEqual({});
    }),
    { numRuns: 1000 },
  );
});

test("what a browser kept is a draft again after JSON, also an unfinished one", () => {
  fc.assert(
    fc.property(fc.oneof(drafts, fc.constant(emptyDraft)), (draft) => {
      const back: unknown = JSON.parse(JSON.stringify(draft));
      expect(isDraft(back)).toBe(true);
      expect(differenceOf(back as ResourceDraft, draft)).toEqual([]);
    }),
  );
});

test.each([
  ["nothing", null],
  ["another thing", { title: "text" }],
  ["a text without a language", { ...emptyDraft, title: { zh: "" } }],
  ["a list that is none", { ...emptyDraft, topics: "a" }],
])("%s is no draft", (_fact, value) => expect(isDraft(value)).toBe(false));

test("what a browser kept before there were tags is a draft without any", () => {
  const { tags: _later, ...old } = { ...emptyDraft, minutes: 5 };
  expect(isDraft(old)).toBe(true);
  expect(draftOf(old as ResourceDraft)).toEqual({ ...emptyDraft, minutes: 5 });
});

test("fields that are not of a resource's content are left behind", () => {
  expect(draftOf({ ...emptyDraft, slug: "a", version: 3 } as ResourceDraft)).toEqual(emptyDraft);
});
