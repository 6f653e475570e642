import { expect, test } from "vitest";
import { blankCheckIn, faultsOfCheckIn, isCheckInDraft, viewsOf } from "#lib/cohort/client/check-in-draft";

const draft = {
  note: "We talked",
  views: { a: { level: "0", note: " " }, b: { level: "3", note: "Strong" }, c: { level: "", note: "Not yet" } },
};

test("only capabilities with a level are sent, none among them being a level too", () => {
  expect(viewsOf(draft)).toEqual([
    { capability: "a", level: 0 },
    { capability: "b", level: 3, note: "Strong" },
  ]);
  expect(viewsOf(blankCheckIn)).toEqual([]);
});

test("words without a level are asked about, and so is nothing at all", () => {
  expect(faultsOfCheckIn(draft)).toEqual([{ path: "views.c", code: "REQUIRED" }]);
  expect(faultsOfCheckIn({ ...draft, views: { a: { level: "1", note: "" } } })).toEqual([]);
  expect(faultsOfCheckIn(blankCheckIn)).toEqual([{ path: "", code: "REQUIRED" }]);
});

test("what was kept is gone on with when it still has the shape", () => {
  expect([isCheckInDraft(draft), isCheckInDraft(blankCheckIn)]).toEqual([true, true]);
  for (const other of [null, {}, { note: "" }, { note: 1, views: {} }, { note: "", views: { a: 1 } }])
    expect(isCheckInDraft(other)).toBe(false);
});
