import { expect, test } from "vitest";
import { rhythmOf, spanOf, type Tally } from "#lib/capability/rules/plan/rhythm";

const tally = (at: string, fields: Partial<Tally> = {}): Tally => ({
  at: Date.parse(at),
  events: 1,
  firstDone: 1,
  learning: 0,
  learned: 1,
  ...fields,
});
const span = { from: "2026-11-09", to: "2026-11-24", today: "2026-11-24", timeZone: "Asia/Shanghai" };

test("marks fall on the learner's own days and weeks", () => {
  // Sunday 23:45 and Monday 00:00 in Shanghai are one quarter of an hour and one week apart.
  const activity = rhythmOf(
    [
      tally("2026-11-22T16:00:00Z", { events: 3, learning: 2 }),
      tally("2026-11-22T15:45:00Z"),
      tally("2026-11-22T15:30:00Z", { events: 2, firstDone: 0, learned: 0 }),
    ],
    span,
  );
  expect(activity.days).toEqual([
    { date: "2026-11-22", events: 3, done: 1, learning: 0 },
    { date: "2026-11-23", events: 3, done: 1, learning: 2 },
  ]);
  expect(activity.weeks).toEqual([
    { week: "2026-W46", learningDays: 0, done: 0 },
    { week: "2026-W47", learningDays: 1, done: 1 },
    { week: "2026-W48", learningDays: 1, done: 1 },
  ]);
  expect(activity.streak).toBe(2);
});

test("days outside of the range are left out, and still carry the streak", () => {
  const activity = rhythmOf(
    [tally("2026-11-23T03:00:00Z"), tally("2026-11-16T03:00:00Z"), tally("2026-11-09T03:00:00Z")],
    { ...span, from: "2026-11-20" },
  );
  expect(activity.days.map(({ date }) => date)).toEqual(["2026-11-23"]);
  expect(activity.weeks.map(({ week }) => week)).toEqual(["2026-W47", "2026-W48"]);
  expect(activity.streak).toBe(3);
});

test.each([
  ["nothing at all", [], 0],
  ["this week", ["2026-11-23"], 1],
  ["last week only: this one is not over", ["2026-11-17"], 1],
  ["a gap ends it, and nothing before it is lost from the days", ["2026-11-23", "2026-11-10"], 1],
  ["two weeks ago only", ["2026-11-12"], 0],
])("streak: %s", (_fact, dates, streak) => {
  const tallies = dates.map((date) => tally(`${date}T03:00:00Z`));
  expect(rhythmOf(tallies, span)).toMatchObject({ streak });
});

test("marks that are no learning make no learning day", () => {
  const activity = rhythmOf([tally("2026-11-23T03:00:00Z", { firstDone: 0, learned: 0 })], span);
  expect(activity.days).toHaveLength(1);
  expect(activity).toMatchObject({ streak: 0 });
  expect(activity.weeks.every(({ learningDays }) => learningDays === 0)).toBe(true);
});

test.each([
  ["nothing asked: the year that ends today", {}, { from: "2025-11-24", to: "2026-11-24" }],
  ["only the end", { to: "2026-01-01" }, { from: "2025-01-01", to: "2026-01-01" }],
  ["only the start", { from: "2026-11-01" }, { from: "2026-11-01", to: "2026-11-24" }],
  ["a start to come", { from: "2027-01-01" }, { from: "2027-01-01", to: "2027-01-01" }],
  ["a leap year", { from: "2024-01-01", to: "2024-12-31" }, { from: "2024-01-01", to: "2024-12-31" }],
  ["more than a year", { from: "2024-01-01", to: "2025-01-01" }, null],
])("range: %s", (_fact, asked, range) => expect(spanOf(asked, "2026-11-24")).toEqual(range));
