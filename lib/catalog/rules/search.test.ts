import { describe, expect, test } from "vitest";
import { passesFilter, type ResourceFilter, searchResources, wordsOf } from "#lib/catalog/rules/search";
import type { Resource } from "#lib/catalog/schema";

const resource = (slug: string, part: Partial<Resource> = {}): Resource => ({
  slug,
  version: 1,
  title: { zh: "提示词指南", en: "Prompt guide" },
  note: { zh: "从零开始", en: "From zero" },
  url: "https://example.org/",
  kind: "guide",
  category: 2,
  languages: ["zh"],
  publisher: "Example",
  year: 2025,
  free: "yes",
  minutes: 30,
  level: "beginner",
  topics: ["prompt-anatomy"],
  capabilities: ["prompt-design"],
  ...part,
});

const slugs = (resources: Resource[], filter: ResourceFilter) =>
  searchResources(resources, filter).map((found) => found.resource.slug);

describe("searching resources", () => {
  test.each([
    ["no words find everything", "", ["a", "b"]],
    ["both languages are searched", "提示词", ["a"]],
    ["upper case and full width are the same", "ＰＲＯＭＰＴ", ["a"]],
    ["every word must be somewhere", "prompt nowhere", []],
    ["the publisher counts", "other house", ["b"]],
    ["what only looks like a pattern is text", ".*", []],
  ])("%s", (_fact, q, expected) => {
    const other = resource("b", { title: { zh: "评测", en: "Evaluation" }, publisher: "Other house" });
    expect(slugs([resource("a"), other], { q })).toEqual(expected);
  });

  test("a word in the title comes before one in the note", () => {
    const noted = resource("a", { title: { zh: "别的", en: "Else" }, note: { zh: "", en: "About agents" } });
    const titled = resource("b", { title: { zh: "智能体", en: "Agents" } });
    expect(slugs([noted, titled], { q: "agents" })).toEqual(["b", "a"]);
  });
});

test.each<[string, ResourceFilter, boolean]>([
  ["nothing asked", {}, true],
  ["its kind", { kind: "guide" }, true],
  ["another kind", { kind: "book" }, false],
  ["its category", { category: 2 }, true],
  ["another category", { category: 1 }, false],
  ["its topic", { topic: "prompt-anatomy" }, true],
  ["another capability", { capability: "user-insight" }, false],
  ["its language", { lang: "zh" }, true],
  ["another language", { lang: "en" }, false],
  ["free", { free: "yes" }, true],
  ["paid", { free: "no" }, false],
])("filter: %s", (_fact, filter, passes) => expect(passesFilter(resource("a"), filter)).toBe(passes));

test("words are folded and split at any white space", () => {
  expect(wordsOf("  RAG\u3000基础 ")).toEqual(["rag", "基础"]);
});
