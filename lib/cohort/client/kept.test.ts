import { expect, test } from "vitest";
import { countDrafts, memoryStore, unsentOf } from "#lib/browser-store";
import { keep, keptKey, readKept, sendable } from "#lib/cohort/client/kept";

const key = keptKey("someone", "review", "hand-in");
const isText = (value: unknown): value is string => typeof value === "string";

test("words are found again until they are sent, by their own writer alone", () => {
  const store = memoryStore();
  keep(key, { typed: "Half a sentence", sent: null }, store);
  expect(readKept(key, isText, store)).toEqual({ typed: "Half a sentence", sent: null });
  expect(key.startsWith(unsentOf("someone"))).toBe(true);
  expect([countDrafts("someone", store), countDrafts("other", store)]).toEqual([1, 0]);
  keep(key, null, store);
  expect(readKept(key, isText, store)).toBeNull();
  expect(countDrafts("someone", store)).toBe(0);
});

test("what is of another shape is none", () => {
  const store = memoryStore();
  for (const text of ["", "null", "[]", "7", "{}", '{"typed":1}', "nonsense"]) {
    store.set(key, text);
    expect(readKept(key, isText, store), text).toBeNull();
  }
  store.set(key, '{"typed":"a","sent":{"id":1}}');
  expect(readKept(key, isText, store)).toEqual({ typed: "a", sent: null });
});

test("the same words go out under the same id, other words under another", () => {
  let made = 0;
  const newId = () => `id-${++made}`;
  const first = sendable({ typed: "a", sent: null }, newId);
  expect(first.id).toBe("id-1");
  expect(sendable(first.kept, newId).id).toBe("id-1");
  expect(sendable({ ...first.kept, typed: "b" }, newId).id).toBe("id-2");
});
