import fc from "fast-check";
import { expect, test } from "vitest";
import { freeKinds, resourceKinds, resourceLanguages, resourceLevels } from "#lib/catalog/rules/vocabulary";
import { checkDraft, limits, missingForPublishing } from "#lib/editorial/rules/check";
import { emptyDraft, type ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import { resourceDraft } from "#lib/editorial/schema";
import type { FieldError } from "#lib/errors";
import { fieldErrors } from "#lib/http/validate";

const good: ResourceDraft = {
  title: { zh: "提示词入门", en: "Prompts from zero" },
  note: { zh: "先读这一篇", en: "Read this first" },
  url: "https://example.com/prompts",
  kind: "guide",
  category: 2,
  languages: ["en"],
  publisher: "Example",
  year: 2025,
  free: "yes",
  minutes: 45,
  level: "beginner",
  topics: ["prompt-anatomy"],
  capabilities: ["prompting"],
  tags: ["提示词"],
};

const bySchema = (draft: ResourceDraft): FieldError[] => {
  const result = resourceDraft.safeParse(draft, { reportInput: true });
  return result.success ? [] : fieldErrors(result.error);
};
const sorted = (errors: FieldError[]) => errors.map(({ path, code }) => `${path} ${code}`).sort();

test.each<[string, Partial<ResourceDraft>, string[]]>([
  ["a whole resource is right", {}, []],
  ["one language of the title is enough for a draft", { title: { zh: "", en: "Prompts" } }, []],
  ["a title of blanks is none", { title: { zh: " ", en: "" } }, ["title ONE_LANGUAGE"]],
  ["a title has its length", { title: { zh: "长".repeat(301), en: "" } }, ["title.zh TOO_LONG"]],
  ["a scheme that runs code is no address", { url: "javascript:alert(1)" }, ["url ADDRESS"]],
  ["an address carries no password", { url: "https://a:b@example.com" }, ["url ADDRESS"]],
  ["minutes left out", { minutes: undefined }, ["minutes REQUIRED"]],
  ["minutes of nothing", { minutes: 0 }, ["minutes TOO_SMALL"]],
  ["half a minute", { minutes: 1.5 }, ["minutes TYPE"]],
  ["no language", { languages: [] }, ["languages TOO_SMALL"]],
  ["a language given twice", { languages: ["zh", "zh"] }, ["languages GIVEN_TWICE"]],
  ["a topic given twice", { topics: ["a", "b", "a"] }, ["topics GIVEN_TWICE"]],
  ["a tag of two words", { tags: ["two words"] }, ["tags.0 TAG"]],
  ["a tag given twice", { tags: ["a", "a"] }, ["tags GIVEN_TWICE"]],
  ["more tags than a shelf bears", { tags: Array.from({ length: 21 }, (_, n) => `t${n}`) }, ["tags TOO_LARGE"]],
  ["a year may be unknown", { year: null }, []],
  ["a year to come", { year: 2101 }, ["year TOO_LARGE"]],
])("%s", (_fact, change, expected) => {
  const draft = { ...good, ...change };
  expect(sorted(checkDraft(draft))).toEqual(expected);
  expect(sorted(bySchema(draft))).toEqual(expected);
});

test("the form's check and the API's schema say the same of every draft", () => {
  const text = (most: number) =>
    fc.oneof(fc.constantFrom("", " ", "x".repeat(most), "x".repeat(most + 1)), fc.string({ maxLength: 20 }));
  const whole = fc.oneof(
    fc.constantFrom(undefined, 0, 1, 99, 100, 1899, 1900, 2100, 2101, 60_000, 60_001, -1, 1.5, Number.NaN),
    fc.integer(),
  );
  const slugs = fc.array(fc.constantFrom("a", "b-c"), { maxLength: 52 });
  const draft: fc.Arbitrary<ResourceDraft> = fc.record({
    title: fc.record({ zh: text(limits.title), en: text(limits.title) }),
    note: fc.record({ zh: text(limits.note), en: text(limits.note) }),
    url: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom("", "ftp://a.b", `https://a.b/${"x".repeat(2000)}`)),
    kind: fc.constantFrom(undefined, ...resourceKinds),
    category: whole,
    languages: fc.array(fc.constantFrom(...resourceLanguages), { maxLength: 3 }),
    publisher: text(limits.publisher),
    year: fc.oneof(
      fc.constant(null),
      whole.map((value) => value ?? null),
    ),
    free: fc.constantFrom(undefined, ...freeKinds),
    minutes: whole,
    level: fc.constantFrom(undefined, ...resourceLevels),
    topics: slugs,
    capabilities: slugs,
    tags: fc.array(fc.constantFrom("a", "b-c", "B", ""), { maxLength: 23 }),
  });
  fc.assert(
    fc.property(draft, (value) => {
      expect(sorted(checkDraft(value))).toEqual(sorted(bySchema(value)));
    }),
    { numRuns: 2000 },
  );
});

test("the empty form misses exactly what must be chosen", () => {
  expect(sorted(checkDraft(emptyDraft))).toEqual([
    "category REQUIRED",
    "free REQUIRED",
    "kind REQUIRED",
    "languages TOO_SMALL",
    "level REQUIRED",
    "minutes REQUIRED",
    "title ONE_LANGUAGE",
    "url ADDRESS",
  ]);
});

test.each([
  ["both languages everywhere", good, []],
  ["a title in one language", { ...good, title: { zh: "题", en: " " } }, ["title.en MISSING_LANGUAGE"]],
  ["a note in one language", { ...good, note: { zh: "", en: "Note" } }, ["note.zh MISSING_LANGUAGE"]],
  ["no note at all is complete", { ...good, note: { zh: "", en: "" } }, []],
])("publishing: %s", (_fact, draft, expected) => expect(sorted(missingForPublishing(draft))).toEqual(expected));

test("nobody adds fields of their own, not even inside a text", () => {
  const wrong = { ...good, role: "admin", title: { ...good.title, fr: "x" } };
  const result = resourceDraft.safeParse(wrong);
  expect(result.success).toBe(false);
  expect(sorted(result.error ? fieldErrors(result.error) : [])).toEqual([
    "role UNKNOWN_FIELD",
    "title.fr UNKNOWN_FIELD",
  ]);
});
