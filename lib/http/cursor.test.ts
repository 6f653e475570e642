import { expect, test } from "vitest";
import { readCursor, writeCursor } from "#lib/http/cursor";

const sealed = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");

test("what was handed out is read again", () => {
  expect(readCursor(writeCursor(["2026-01-01", 7]), ["string", "number"])).toEqual(["2026-01-01", 7]);
  expect(readCursor(undefined, ["number"])).toBeNull();
});

test.each([
  ["nothing like it", "nonsense"],
  ["another length", sealed([1, 2])],
  ["another type", sealed(["1"])],
  ["no list", sealed({ 0: 1, length: 1 })],
  ["a fraction", sealed([1.5])],
  ["more than a column holds", sealed([2 ** 31])],
  ["less than any", sealed([-1])],
])("%s is refused", (_fact, cursor) => {
  expect(() => readCursor(cursor, ["number"])).toThrow("INVALID");
});

test("text that no column holds is refused", () => {
  expect(() => readCursor(sealed(["a\u0000"]), ["string"])).toThrow("INVALID");
});
