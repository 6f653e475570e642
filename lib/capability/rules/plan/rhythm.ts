import { dateOfDay, dayNumber, localDate, weekName, weekNumber } from "#lib/capability/rules/days";
import type { Activity } from "#lib/capability/schema";

/** Applied marks that are no undo, counted over a moment or a short while that no local midnight divides. */
export type Tally = {
  at: number;
  events: number;
  /** Topics done for the first time, marks of `learning`, and marks of `learning` or `done`. */
  firstDone: number;
  learning: number;
  learned: number;
};

type Span = { from: string; to: string; today: string; timeZone: string };
type Day = Activity["days"][number] & { learned: boolean };

/** Days in a row are not asked of anyone; weeks are counted. */
function streakOf(learned: ReadonlySet<number>, today: string): number {
  let week = weekNumber(today);
  if (!learned.has(week)) week -= 1;
  let streak = 0;
  while (learned.has(week - streak)) streak += 1;
  return streak;
}

function daysOf(tallies: readonly Tally[], timeZone: string): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const tally of tallies) {
    const date = localDate(tally.at, timeZone);
    const day = days.get(date) ?? { date, events: 0, done: 0, learning: 0, learned: false };
    day.events += tally.events;
    day.done += tally.firstDone;
    day.learning += tally.learning;
    day.learned ||= tally.learned > 0;
    days.set(date, day);
  }
  return days;
}

/** Activity by the learner's own days and weeks. Learning days make the rhythm; other marks are only counted. */
export function rhythmOf(tallies: readonly Tally[], { from, to, today, timeZone }: Span): Activity {
  const all = [...daysOf(tallies, timeZone).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  const within = all.filter(({ date }) => date >= from && date <= to);
  const weeks = [];
  for (let week = weekNumber(from); week <= weekNumber(to); week++) {
    const own = within.filter(({ date }) => weekNumber(date) === week);
    const learningDays = own.filter(({ learned }) => learned).length;
    weeks.push({ week: weekName(week), learningDays, done: own.reduce((sum, { done }) => sum + done, 0) });
  }
  const learnedWeeks = new Set(all.filter(({ learned }) => learned).map(({ date }) => weekNumber(date)));
  return {
    timeZone,
    from,
    to,
    days: within.map(({ date, events, done, learning }) => ({ date, events, done, learning })),
    weeks,
    streak: streakOf(learnedWeeks, today),
  };
}

/** The range asked for, or the year that ends today; `null` when it is longer than that year. */
export function spanOf(asked: { from?: string; to?: string }, today: string): { from: string; to: string } | null {
  const longest = 366;
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today);
  const from = asked.from ?? dateOfDay(dayNumber(to) - longest + 1);
  return dayNumber(to) - dayNumber(from) < longest ? { from, to } : null;
}
