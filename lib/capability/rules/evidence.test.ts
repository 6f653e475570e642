import { expect, test } from "vitest";
import { type HandIn, isPassed, isShown, judgeEvidence } from "#lib/capability/rules/evidence";
import { freshnessOf } from "#lib/capability/rules/freshness";

test.each([
  ["8 of 10", 8, 10, true],
  ["7 of 10", 7, 10, false],
  ["16 of 20", 16, 20, true],
  ["17 of 21: 80.95 %", 17, 21, true],
  ["16 of 21: 76 %", 16, 21, false],
  ["nothing asked", 0, 0, false],
])("%s passes: %s", (_fact, right, asked, passed) => expect(isPassed({ right, asked })).toBe(passed));

const handIn: HandIn = {
  stage: "s",
  link: "https://example.org",
  answers: ["a", "b"],
  criteria: 2,
  verdict: null,
  at: "",
};
test.each<[string, Partial<HandIn>, boolean]>([
  ["a link and every criterion answered", {}, true],
  ["accepted", { verdict: "accepted" }, true],
  ["returned", { verdict: "returned" }, false],
  ["no link", { link: " " }, false],
  ["one answer blank", { answers: ["a", "  "] }, false],
  ["a criterion added after the hand-in takes nothing away: it is judged by its own version", { criteria: 2 }, true],
])("shown: %s", (_fact, fields, shown) => expect(isShown({ ...handIn, ...fields })).toBe(shown));

test("the first pass stands, whatever follows; a returned project is known as such", () => {
  const evidence = judgeEvidence({
    topics: new Map(),
    attempts: [
      { stage: "s", right: 9, asked: 10, at: "2026-03-01T00:00:00Z" },
      { stage: "s", right: 8, asked: 10, at: "2026-02-01T00:00:00Z" },
      { stage: "s", right: 1, asked: 10, at: "2026-01-01T00:00:00Z" },
    ],
    handIns: [{ ...handIn, verdict: "returned" }],
  });
  expect([...evidence.passed]).toEqual([["s", "2026-02-01T00:00:00Z"]]);
  expect(evidence.shown.size).toBe(0);
  expect([...evidence.returned]).toEqual(["s"]);
});

test.each([
  ["no evidence", [], { at: null, months: null }],
  ["evidence without a date", [null], { at: null, months: null }],
  [
    "seven months ago to the day",
    ["2026-04-24T00:00:00Z", "2025-01-01T00:00:00Z"],
    { at: "2026-04-24T00:00:00Z", months: 7 },
  ],
  ["a day short of it", ["2026-04-25T00:00:00Z"], { at: "2026-04-25T00:00:00Z", months: 6 }],
  ["over a turn of the year", ["2025-12-24T00:00:00Z"], { at: "2025-12-24T00:00:00Z", months: 11 }],
  ["a clock ahead of ours", ["2027-01-01T00:00:00Z"], { at: "2027-01-01T00:00:00Z", months: 0 }],
])("freshness: %s", (_fact, times, note) =>
  expect(freshnessOf(times, Date.parse("2026-11-24T00:00:00Z"))).toEqual(note),
);
