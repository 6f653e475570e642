import { expect, test } from "vitest";
import { countDrafts, memoryStore } from "#lib/browser-store";
import { type KeptText, keepText, keptTextKey, readKeptText, sameTyped } from "#lib/practice/client/kept-text";

const key = keptTextKey("one", "project", "foundations");
const typed = { links: ["https://example.com"], answers: ["a"], reflection: "# r", audience: "public" as const };
const kept: KeptText = { criteria: [{ zh: "", en: "c" }], typed, sent: { id: "1", typed } };

test("what is kept is read again, and gone when it is handed in", () => {
  const store = memoryStore();
  keepText(key, kept, store);
  expect(readKeptText(key, store)).toEqual(kept);
  expect([countDrafts("one", store), countDrafts("two", store)]).toEqual([1, 0]);
  expect(readKeptText(keptTextKey("two", "project", "foundations"), store)).toBeNull();
  expect(readKeptText(keptTextKey("one", "evidence", "foundations"), store)).toBeNull();
  keepText(key, null, store);
  expect(store.keys("")).toEqual([]);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["no object", 7],
  ["no criteria", { ...kept, criteria: undefined }],
  ["criteria of another shape", { ...kept, criteria: ["c"] }],
  ["a link that is no text", { ...kept, typed: { ...typed, links: [1] } }],
  ["an audience nobody knows", { ...kept, typed: { ...typed, audience: "friends" } }],
])("%s is not text to go on from", (_what, value) => {
  const store = memoryStore();
  store.set(key, JSON.stringify(value) ?? "{");
  expect(readKeptText(key, store)).toBeNull();
});

test("a sent state that cannot be read costs only itself", () => {
  const store = memoryStore();
  store.set(key, JSON.stringify({ ...kept, sent: { id: 4 } }));
  expect(readKeptText(key, store)).toEqual({ ...kept, sent: null });
});

test.each([
  ["links", { links: ["https://example.com", "https://example.org"] }],
  ["answers", { answers: ["b"] }],
  ["the reflection", { reflection: "" }],
  ["the audience", { audience: "mentors" as const }],
])("%s make a difference", (_what, change) => {
  expect(sameTyped(typed, { ...typed })).toBe(true);
  expect(sameTyped(typed, { ...typed, ...change })).toBe(false);
});

test("an empty field and blanks around a text make none", () => {
  expect(sameTyped(typed, { ...typed, links: [" https://example.com", ""], answers: ["a\n"] })).toBe(true);
});
