import type { Course } from "#lib/capability/rules/course";
import { dateOfDay, dayNumber, localDate, weekNumber } from "#lib/capability/rules/days";
import type { Evidence } from "#lib/capability/rules/evidence";
import { projectMinutes, selfCheckMinutes } from "#lib/capability/rules/plan/step-items";
import type { Forecast } from "#lib/capability/schema/plan";

/** Minutes of something that was finished, at a moment in milliseconds since 1970. */
export type Finished = { at: number; minutes: number };

/** What a learner has finished of a course: topics done, self-checks passed, projects handed in, each when it first was. */
export function finishedOf(course: Course, evidence: Evidence): Finished[] {
  return course.stages.flatMap((stage) => {
    const topics = stage.topics.flatMap(({ slug, minutes }): Finished[] => {
      const own = evidence.topics.get(slug);
      return own?.status === "done" && own.firstDoneAt !== null ? [{ at: own.firstDoneAt, minutes }] : [];
    });
    const passed = evidence.passed.get(stage.slug);
    const shown = evidence.shown.get(stage.slug);
    return [
      ...topics,
      ...(passed === undefined ? [] : [{ at: Date.parse(passed), minutes: selfCheckMinutes }]),
      ...(shown === undefined ? [] : [{ at: Date.parse(shown.at), minutes: projectMinutes(stage) }]),
    ];
  });
}

type Asked = {
  finished: readonly Finished[];
  /** Moments with any learning. */
  learned: readonly number[];
  timeZone: string;
};

/** Minutes finished in each of the learner's own ISO weeks with any learning, by the number of the week. */
export function minutesByWeek({ finished, learned, timeZone }: Asked): Map<number, number> {
  const weekOf = (at: number) => weekNumber(localDate(at, timeZone));
  const weeks = new Map(learned.map((at) => [weekOf(at), 0]));
  for (const { at, minutes } of finished) weeks.set(weekOf(at), (weeks.get(weekOf(at)) ?? 0) + minutes);
  return weeks;
}

const sampled = 4;
/** One odd week does not make the range useless. */
const widest = 1.5;
/** However even the weeks were: topics take longer or shorter than their estimate. */
const narrowest = 1.2;
/** Nobody is told a day in the far future. */
const longest = 5_200;

export type Pace = {
  /** Minutes a week: the median, and how slow and fast it may well be. */
  usual: number;
  slow: number;
  fast: number;
  /** How many weeks of learning it rests on; what is missing to four is the weekly goal. */
  weeks: number;
};

/**
 * The pace of the last four weeks with any learning that are over. While there are fewer, the weekly goal stands in for
 * each that is missing. Slow and fast are the slowest and the fastest of them, at most half as much again away from the
 * median and at least a fifth.
 */
export function paceOf(
  weeks: ReadonlyMap<number, number>,
  { today, weeklyGoal }: { today: string; weeklyGoal: number },
): Pace {
  const over = [...weeks].filter(([week]) => week < weekNumber(today)).sort(([a], [b]) => b - a);
  const own = over.slice(0, sampled).map(([, minutes]) => minutes);
  const all = [...own, ...Array<number>(sampled - own.length).fill(weeklyGoal)].sort((a, b) => a - b);
  const [least = 0, second = 0, third = 0, most = 0] = all;
  const usual = (second + third) / 2;
  return {
    usual,
    slow: Math.min(Math.max(least, usual / widest), usual / narrowest),
    fast: Math.max(Math.min(most, usual * widest), usual * narrowest),
    weeks: own.length,
  };
}

/** When the rest will be done at this pace, as a range of days; null when nothing is left or nothing is ever finished. */
export function forecastOf(minutesLeft: number, pace: Pace, today: string): Forecast | null {
  if (minutesLeft <= 0 || pace.usual <= 0) return null;
  const weeksAt = (minutes: number) => Math.min(longest, minutesLeft / minutes);
  const dayAfter = (weeks: number) => dateOfDay(dayNumber(today) + Math.ceil(7 * weeks));
  const [soon, late] = [weeksAt(pace.fast), weeksAt(pace.slow)];
  return {
    pace: Math.round(pace.usual),
    basedOn: pace.weeks,
    weeks: { from: Math.ceil(soon), to: Math.ceil(late) },
    from: dayAfter(soon),
    to: dayAfter(late),
  };
}
