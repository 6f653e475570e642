import { expect, test } from "vitest";
import { countDrafts, memoryStore, personalPrefix } from "#lib/browser-store";
import { keepReading, keptReading, type Reading, readingPlace, takeReading } from "#lib/capability/client/kept-reading";

const reading: Reading = { id: "1", title: "PM", text: "RAG", read: null, stale: false, corrections: { a: 2 } };

test("a reading is there again, and gone once it is taken away", () => {
  const store = memoryStore();
  const place = readingPlace("user-1", null);
  keepReading(place, reading, store);
  expect(keptReading(place, store)).toEqual(reading);
  expect(keptReading(readingPlace("user-2", null), store)).toBeNull();
  expect(keptReading(readingPlace("user-1", "target"), store)).toBeNull();
  keepReading(place, null, store);
  expect(store.keys("")).toEqual([]);
});

test("it lies where sign-out clears, and is counted before that", () => {
  expect(readingPlace(null, null).startsWith(personalPrefix)).toBe(true);
  const store = memoryStore();
  keepReading(readingPlace("user-1", null), reading, store);
  keepReading(readingPlace("user-1", "target"), reading, store);
  expect([countDrafts("user-1", store), countDrafts("user-2", store)]).toEqual([2, 0]);
});

test("what was typed before signing in becomes theirs, unless they have something of their own", () => {
  const store = memoryStore();
  keepReading(readingPlace(null, null), reading, store);
  expect(takeReading(null, null, store)).toEqual(reading);
  expect(takeReading("user-1", null, store)).toEqual(reading);
  expect(store.keys("")).toEqual([readingPlace("user-1", null)]);
  const other = { ...reading, text: "LLM" };
  keepReading(readingPlace(null, null), other, store);
  expect(takeReading("user-1", null, store)).toEqual(reading);
  expect(takeReading("user-2", null, store)).toEqual(other);
});

test.each(["", "{", "null", "[]", '{"id":"1"}', JSON.stringify({ ...reading, read: 1 })])(
  "what cannot be read is not there: %s",
  (text) => {
    const place = readingPlace("user-1", null);
    expect(keptReading(place, memoryStore(new Map([[place, text]])))).toBeNull();
  },
);
