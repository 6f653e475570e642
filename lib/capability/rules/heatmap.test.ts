import fc from "fast-check";
import { expect, test } from "vitest";
import { heatmapOf, mondayOf, mondayOfWeek, stepOf, weeksLearned } from "#lib/capability/rules/heatmap";

test.each([
  ["a Monday is its own", "2026-11-23", "2026-11-23"],
  ["a Sunday belongs to the week before", "2026-11-29", "2026-11-23"],
  ["a week may begin in the year before", "2027-01-01", "2026-12-28"],
])("%s", (_fact, date, monday) => expect(mondayOf(date)).toBe(monday));

test.each([
  ["2026-W48", "2026-11-23"],
  ["2026-W01", "2025-12-29"],
  ["2026-W53", "2026-12-28"],
  ["2021-W01", "2021-01-04"],
])("%s begins on %s", (week, monday) => expect(mondayOfWeek(week)).toBe(monday));

test("the more topics, the stronger the ink, in five steps", () => {
  expect([0, 1, 2, 3, 4, 6, 7, 50].map(stepOf)).toEqual([0, 1, 2, 2, 3, 3, 4, 4]);
});

test("every day of the range stands once, under its weekday; days outside stand nowhere", () => {
  const date = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 400 }), (start, length) => {
      const from = start.toISOString().slice(0, 10);
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
      const { weeks, months } = heatmapOf({ from, to, days: [{ date: from, events: 3, done: 1, learning: 1 }] });
      const days = weeks.flatMap((week) => week.days).filter((day) => day !== null);
      expect(days).toHaveLength(length + 1);
      expect(days[0]).toEqual({ date: from, count: 2, step: 2 });
      for (const { monday, days: row } of weeks) {
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(row).toHaveLength(7);
        for (const [weekday, day] of row.entries())
          if (day) expect((new Date(day.date).getUTCDay() + 6) % 7).toBe(weekday);
      }
      for (const [index, month] of months.entries()) {
        const next = months[index + 1];
        if (next) expect(next.column - month.column).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["no week yet", [], { learned: 0, since: 0 }],
  ["weeks before the first do not count against anyone", [0, 0, 2, 0, 1], { learned: 2, since: 3 }],
  ["nothing learned", [0, 0], { learned: 0, since: 0 }],
])("%s", (_fact, learningDays, expected) => {
  const weeks = learningDays.map((count) => ({ week: "2026-W01", learningDays: count, done: 0 }));
  expect(weeksLearned(weeks)).toEqual(expected);
});
