import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course } from "#lib/capability/rules/course";
import { dateOfDay, dayNumber, localDate, weekNumber } from "#lib/capability/rules/days";
import { judgeEvidence } from "#lib/capability/rules/evidence";
import { minutesNeeded } from "#lib/capability/rules/needed";
import { finishedOf, forecastOf, minutesByWeek, paceOf } from "#lib/capability/rules/plan/pace";

const today = "2026-11-24";
const thisWeek = weekNumber(today);
/** Minutes of the weeks before this one, the last one first; null: no learning. */
const past = (...minutes: (number | null)[]) =>
  new Map(minutes.flatMap((own, index) => (own === null ? [] : [[thisWeek - 1 - index, own] as const])));
const pace = (weeks: Map<number, number>, weeklyGoal = 180) => paceOf(weeks, { today, weeklyGoal });

describe("pace", () => {
  test.each([
    ["nobody has learned yet: the weekly goal", past(), 180, 0],
    ["the median of four weeks", past(60, 120, 300, 90), 105, 4],
    ["only the last four that had any learning", past(60, null, 120, null, null, 300, 90, 5_000), 105, 4],
    ["a missing week is the weekly goal", past(60), 180, 1],
    ["two missing ones too", past(60, 100), 140, 2],
    ["a week of learning in which nothing was finished counts", past(0, 0, 0, 400), 0, 4],
    ["this week is not over and does not count", new Map([[thisWeek, 900]]), 180, 0],
  ])("%s", (_fact, weeks, usual, count) => expect(pace(weeks)).toMatchObject({ usual, weeks: count }));

  test("slow and fast are the slowest and fastest of the four, neither too far from the median nor too near", () => {
    expect(pace(past(80, 100, 130, 100))).toMatchObject({ slow: 80, fast: 130 });
    expect(pace(past(5, 90, 90, 5_000))).toMatchObject({ slow: 60, fast: 135 });
    expect(pace(past())).toMatchObject({ slow: 150, fast: 216 });
  });
});

describe("forecast", () => {
  test("minutes left by pace, as a range of days", () => {
    expect(forecastOf(1_800, pace(past()), today)).toEqual({
      pace: 180,
      basedOn: 0,
      weeks: { from: 9, to: 12 },
      from: "2027-01-22",
      to: "2027-02-16",
    });
  });

  test.each([
    ["nothing is left", 0, past()],
    ["nothing was ever finished", 1_000, past(0, 0, 0, 0)],
  ])("none when %s", (_fact, minutes, weeks) => expect(forecastOf(minutes, pace(weeks), today)).toBeNull());

  test("the range is in order, begins today or later, and has no NaN, whatever the weeks were", () => {
    const weeks = fc.array(fc.tuple(fc.integer({ min: -60, max: 3 }), fc.nat({ max: 6_000 })), { maxLength: 12 });
    const left = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(weeks, left, fc.integer({ min: 15, max: 6_000 }), (own, minutes, weeklyGoal) => {
        const found = pace(new Map(own.map(([back, done]) => [thisWeek + back, done])), weeklyGoal);
        for (const number of Object.values(found)) expect(number).toBeGreaterThanOrEqual(0);
        expect(found.slow <= found.usual && found.usual <= found.fast).toBe(true);
        const forecast = forecastOf(minutes, found, today);
        expect(forecast === null).toBe(minutes === 0 || found.usual === 0);
        if (forecast === null) return;
        expect(forecast.from > today && forecast.from <= forecast.to).toBe(true);
        expect(forecast.weeks.from >= 1 && forecast.weeks.from <= forecast.weeks.to).toBe(true);
        expect(forecast.to).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(Number.isInteger(forecast.pace)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test("more left never ends earlier", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 50_000 }),
        fc.nat({ max: 50_000 }),
        fc.array(fc.nat({ max: 500 }), { maxLength: 4 }),
        (a, b, own) => {
          const found = pace(past(...own));
          const [less, more] = [forecastOf(Math.min(a, b), found, today), forecastOf(Math.max(a, b), found, today)];
          if (less && more) expect(less.from <= more.from && less.to <= more.to).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ["ten weeks", 1_800, "2027-02-02", 180],
  ["tomorrow", 60, "2026-11-25", 420],
  ["rounded up", 100, "2026-12-04", 70],
  ["today is too late", 60, today, null],
  ["so is yesterday", 60, "2026-11-23", null],
])("minutes a week for a target: %s", (_fact, minutes, date, needed) =>
  expect(minutesNeeded(minutes, today, date)).toBe(needed),
);

describe("weeks are the learner's own", () => {
  const zones = [
    "Pacific/Pago_Pago",
    "America/New_York",
    "UTC",
    "Europe/Berlin",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
  ];

  test("a moment falls into the week its local day is in, from UTC-11 to UTC+14, over every change of clocks", () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(moment, fc.nat({ max: 300 })), { maxLength: 5 }),
        fc.constantFrom(...zones),
        (told, timeZone) => {
          const finished = told.map(([at, minutes]) => ({ at, minutes }));
          const weeks = minutesByWeek({ finished, learned: told.map(([at]) => at), timeZone });
          let sum = 0;
          for (const [week, minutes] of weeks) {
            const own = finished.filter(({ at }) => {
              const day = dayNumber(localDate(at, timeZone));
              return day >= week * 7 - 3 && day < week * 7 + 4;
            });
            expect(minutes).toBe(own.reduce((total, one) => total + one.minutes, 0));
            expect(new Date(`${dateOfDay(week * 7 - 3)}T00:00:00Z`).getUTCDay()).toBe(1);
            sum += minutes;
          }
          expect(sum).toBe(told.reduce((total, [, minutes]) => total + minutes, 0));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test.each([
    // New York's Sunday with 23 hours ends at 04:00 UTC, the one with 25 at 05:00.
    ["America/New_York", "2026-03-09T03:59:59Z", "2026-03-09T04:00:00Z"],
    ["America/New_York", "2026-11-02T04:59:59Z", "2026-11-02T05:00:00Z"],
    ["Europe/Berlin", "2026-03-29T21:59:59Z", "2026-03-29T22:00:00Z"],
    ["Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"],
    ["Pacific/Kiritimati", "2026-11-22T09:59:59Z", "2026-11-22T10:00:00Z"],
    ["Pacific/Pago_Pago", "2026-11-23T10:59:59Z", "2026-11-23T11:00:00Z"],
  ])("in %s a week ends after %s", (timeZone, before, after) => {
    const weekAt = (at: string) =>
      [...minutesByWeek({ finished: [], learned: [Date.parse(at)], timeZone }).keys()][0] ?? 0;
    expect(weekAt(after) - weekAt(before)).toBe(1);
  });
});

test("what was finished: topics that are done still, self-checks passed, projects shown, each with its minutes", () => {
  const topic = { capabilities: [], prerequisites: [], required: true, archived: false };
  const course: Course = {
    capabilities: [],
    dimensions: [],
    stages: [
      {
        slug: "s",
        archived: false,
        weights: [],
        selfCheck: true,
        project: true,
        hours: 3,
        before: [],
        asked: [],
        topics: [
          { ...topic, slug: "a", minutes: 40 },
          { ...topic, slug: "b", minutes: 50 },
          { ...topic, slug: "c", minutes: 60, archived: true },
        ],
      },
    ],
  };
  const at = "2026-11-20T10:00:00.000Z";
  const firstDoneAt = Date.parse(at);
  const evidence = judgeEvidence({
    topics: new Map([
      ["a", { status: "done", firstDoneAt }],
      ["b", { status: "todo", firstDoneAt }],
      ["c", { status: "done", firstDoneAt }],
      ["elsewhere", { status: "done", firstDoneAt }],
    ]),
    attempts: [{ stage: "s", right: 6, asked: 6, at }],
    handIns: [{ stage: "s", link: "https://example.org", answers: [], criteria: 0, verdict: null, at }],
  });
  expect(finishedOf(course, evidence).map(({ minutes }) => minutes)).toEqual([40, 60, 15, 90]);
});
