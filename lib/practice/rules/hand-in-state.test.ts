import fc from "fast-check";
import { expect, test } from "vitest";
import { type HandInFacts, judgedOf, standingOf, stateOf, type Verdict } from "#lib/practice/rules/hand-in-state";

const row = (id: string, verdict: Verdict | null = null, withdrawn = false): HandInFacts => ({
  id,
  verdict,
  withdrawnAt: withdrawn ? "2026-11-24T00:00:00.000Z" : null,
});

test.each<[string, HandInFacts[], string | null, string | null, string[]]>([
  ["nothing handed in", [], null, null, []],
  ["one, not looked at", [row("a")], "a", "a", ["submitted"]],
  ["one, accepted", [row("a", "accepted")], "a", "a", ["accepted"]],
  ["one, returned", [row("a", "returned")], "a", "a", ["returned"]],
  ["one, taken back", [row("a", null, true)], null, null, ["withdrawn"]],
  ["a later one replaces", [row("b"), row("a")], "b", "b", ["submitted", "replaced"]],
  ["what was accepted keeps counting", [row("b"), row("a", "accepted")], "b", "a", ["submitted", "replaced"]],
  [
    "also when the later one is returned",
    [row("b", "returned"), row("a", "accepted")],
    "b",
    "a",
    ["returned", "replaced"],
  ],
  ["the later accepted one counts", [row("b", "accepted"), row("a", "accepted")], "b", "b", ["accepted", "replaced"]],
  ["a returned one stands before an older one", [row("b", "returned"), row("a")], "b", "b", ["returned", "replaced"]],
  ["taken back, the former stands again", [row("b", null, true), row("a")], "a", "a", ["withdrawn", "submitted"]],
  [
    "an accepted one taken back counts no more",
    [row("b", "accepted", true), row("a")],
    "a",
    "a",
    ["withdrawn", "submitted"],
  ],
])("%s", (_fact, rows, standing, judged, states) => {
  expect(standingOf(rows)?.id ?? null).toBe(standing);
  expect(judgedOf(rows)?.id ?? null).toBe(judged);
  expect(rows.map((one) => stateOf(one, rows))).toEqual(states);
});

const someRows = fc
  .array(fc.tuple(fc.constantFrom<Verdict | null>(null, "accepted", "returned"), fc.boolean()), { maxLength: 8 })
  .map((made) => made.map(([verdict, withdrawn], index) => row(String(index), verdict, withdrawn)));

test("handing in and taking it back leaves everything as it was", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const back = [row("new", null, true), ...rows];
      expect(judgedOf(back)).toEqual(judgedOf(rows));
      expect(rows.map((one) => stateOf(one, back))).toEqual(rows.map((one) => stateOf(one, rows)));
    }),
    { numRuns: 10_000 },
  );
});

test("one stands at most, and it is the judged one unless an earlier one was accepted", () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const standing = rows.filter((one) => !["withdrawn", "replaced"].includes(stateOf(one, rows)));
      expect(standing.length).toBeLessThanOrEqual(1);
      expect(standing.length).toBe(rows.some(({ withdrawnAt }) => withdrawnAt === null) ? 1 : 0);
      const judged = judgedOf(rows);
      if (judged?.verdict !== "accepted") expect(judged).toEqual(standing[0] ?? null);
    }),
    { numRuns: 10_000 },
  );
});
