import { expect, test } from "vitest";
import { type BulkChange, type BulkItem, isSeen, judgeBulk } from "#lib/editorial/rules/bulk";

const item: BulkItem = {
  title: { zh: "题", en: "Title" },
  note: { zh: "", en: "" },
  tags: ["a"],
  topics: ["t"],
  capabilities: [],
  languages: ["zh"],
  draftVersion: 2,
  publishedVersion: 1,
  archived: false,
};

test.each<[string, Partial<BulkItem>, BulkChange, unknown]>([
  ["a changed draft is published", {}, { act: "publish" }, { outcome: "done", work: { publish: true } }],
  ["what is published already stays", { publishedVersion: 2 }, { act: "publish" }, { outcome: "unchanged" }],
  [
    "an archived one is not published",
    { archived: true },
    { act: "publish" },
    { outcome: "refused", code: "ALREADY_ARCHIVED" },
  ],
  [
    "nor one without a language",
    { title: { zh: "题", en: "" } },
    { act: "publish" },
    { outcome: "refused", code: "INCOMPLETE" },
  ],
  ["archived", {}, { act: "archive" }, { outcome: "done", work: { archived: true } }],
  ["archived before", { archived: true }, { act: "archive" }, { outcome: "unchanged" }],
  ["brought back", { archived: true }, { act: "restore" }, { outcome: "done", work: { archived: false } }],
  ["a tag more", {}, { act: "addTags", tags: ["b", "a"] }, { outcome: "done", work: { patch: { tags: ["a", "b"] } } }],
  ["a tag it has", {}, { act: "addTags", tags: ["a"] }, { outcome: "unchanged" }],
  [
    "more tags than there is room for",
    { tags: Array.from({ length: 20 }, (_, n) => `t${n}`) },
    { act: "addTags", tags: ["b"] },
    { outcome: "refused", code: "TOO_MANY_TAGS" },
  ],
  ["a tag less", {}, { act: "removeTags", tags: ["a"] }, { outcome: "done", work: { patch: { tags: [] } } }],
  ["other topics", {}, { act: "setTopics", topics: ["u"] }, { outcome: "done", work: { patch: { topics: ["u"] } } }],
  ["the same topics", {}, { act: "setTopics", topics: ["t"] }, { outcome: "unchanged" }],
  ["no capability, as before", {}, { act: "setCapabilities", capabilities: [] }, { outcome: "unchanged" }],
  [
    "both languages",
    {},
    { act: "setLanguages", languages: ["en", "zh"] },
    { outcome: "done", work: { patch: { languages: ["en", "zh"] } } },
  ],
])("%s", (_fact, part, change, verdict) => expect(judgeBulk({ ...item, ...part }, change)).toEqual(verdict));

test("learners see a publication, and what leaves or comes back if they saw it", () => {
  expect(isSeen({ publishedVersion: null }, { publish: true })).toBe(true);
  expect(isSeen({ publishedVersion: 1 }, { archived: true })).toBe(true);
  expect(isSeen({ publishedVersion: null }, { archived: true })).toBe(false);
  expect(isSeen({ publishedVersion: 1 }, { patch: { tags: [] } })).toBe(false);
});
