import type { Activity } from "#lib/capability/schema";

/** One day of the calendar. `count`: topics begun or done on it; `step`: how strongly it is inked, 0-4. */
export type HeatDay = { date: string; count: number; step: number };

export type Heatmap = {
  /** ISO weeks, Monday first; null where the week reaches beyond the range. */
  weeks: { monday: string; days: (HeatDay | null)[] }[];
  /** Where a month begins: the first week that holds its first day, or the first week of all. */
  months: { column: number; date: string }[];
};

const day = 86_400_000;
/** Local dates have no zone any more, so counting them in UTC is exact. */
const toTime = (date: string) => Date.parse(`${date}T00:00:00Z`);
const toDate = (time: number) => new Date(time).toISOString().slice(0, 10);

/** From this many on, a day is inked one step more. */
const thresholds = [1, 2, 4, 7];

export const stepOf = (count: number) => thresholds.filter((least) => count >= least).length;

/** The Monday of the ISO week a date lies in. */
export function mondayOf(date: string): string {
  const time = toTime(date);
  return toDate(time - ((new Date(time).getUTCDay() + 6) % 7) * day);
}

export function heatmapOf({ from, to, days }: Pick<Activity, "from" | "to" | "days">): Heatmap {
  const counts = new Map(days.map(({ date, done, learning }) => [date, done + learning]));
  const weeks: Heatmap["weeks"] = [];
  const months: Heatmap["months"] = [];
  for (let monday = toTime(mondayOf(from)); monday <= toTime(to); monday += 7 * day) {
    const dates = Array.from({ length: 7 }, (_, weekday) => toDate(monday + weekday * day));
    const shown = dates.map((date) => {
      const count = counts.get(date) ?? 0;
      return date < from || date > to ? null : { date, count, step: stepOf(count) };
    });
    const begins = shown.find((one) => one?.date.endsWith("-01")) ?? (weeks.length === 0 ? shown.find(Boolean) : null);
    if (begins) months.push({ column: weeks.length, date: begins.date });
    weeks.push({ monday: toDate(monday), days: shown });
  }
  // A month's name needs room: when the range begins at a month's end, only the second name is shown.
  const [first, second] = months;
  if (first && second && second.column - first.column < 3) months.shift();
  return { weeks, months };
}

/** How many weeks had a learning day, of the weeks since the first one that had. */
export function weeksLearned(weeks: Activity["weeks"]): { learned: number; since: number } {
  const first = weeks.findIndex((week) => week.learningDays > 0);
  if (first === -1) return { learned: 0, since: 0 };
  const since = weeks.slice(first);
  return { learned: since.filter((week) => week.learningDays > 0).length, since: since.length };
}

/** The Monday of an ISO week such as "2026-W48". */
export function mondayOfWeek(week: string): string {
  const [year = "1970", number = "01"] = week.split("-W");
  return toDate(toTime(mondayOf(`${year}-01-04`)) + (Number(number) - 1) * 7 * day);
}
