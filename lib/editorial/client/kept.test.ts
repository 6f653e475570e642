import { expect, test } from "vitest";
import { memoryStore, unsentOf } from "#lib/browser-store";
import { countKept, keep, keptKey, readKept } from "#lib/editorial/client/kept";
import { emptyDraft } from "#lib/editorial/rules/kinds/fields";

const key = keptKey("user-1", "a-resource");
const kept = {
  version: 3,
  base: emptyDraft,
  mine: { ...emptyDraft, title: { zh: "写了一半", en: "" } },
  at: "2026-11-24T08:00:00.000Z",
};

test("text that is not saved comes back as it was, to its own editor and resource", () => {
  const store = memoryStore();
  keep(key, kept, store);
  expect(readKept(key, store)).toEqual(kept);
  expect(readKept(keptKey("user-2", "a-resource"), store)).toBeNull();
  expect(readKept(keptKey("user-1", null), store)).toBeNull();
});

test("saved text leaves nothing behind", () => {
  const store = memoryStore();
  keep(key, kept, store);
  keep(key, null, store);
  expect(store.keys("")).toEqual([]);
});

test("it lies where its editor's sign-out clears, and is counted before that", () => {
  expect(key.startsWith(unsentOf("user-1"))).toBe(true);
  const store = memoryStore();
  keep(key, kept, store);
  keep(keptKey("user-1", null), kept, store);
  expect([countKept("user-1", store), countKept("user-2", store)]).toEqual([2, 0]);
});

test.each(["", "{", "null", "[]", '{"version":1}', JSON.stringify({ ...kept, mine: { title: 1 } })])(
  "what cannot be read is not there: %s",
  (text) => {
    const store = memoryStore();
    store.set(key, text);
    expect(readKept(key, store)).toBeNull();
  },
);
