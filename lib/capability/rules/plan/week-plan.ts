import { dateOfDay, dayNumber, weekName, weekNumber } from "#lib/capability/rules/days";
import { planQueue } from "#lib/capability/rules/plan/plan-queue";
import type { Situation } from "#lib/capability/rules/plan/situation";
import type { StepItem } from "#lib/capability/rules/plan/step-items";
import type { PlannedPart, PlannedSession, WeekPlan } from "#lib/capability/schema/plan";

/** When someone studies: minutes a week, ISO weekdays, and the local time a session begins. */
export type StudyTimes = { weeklyMinutes: number; studyDays: readonly number[]; studyTime: string };

/** Nobody studies longer on one day, whatever the minutes of the week say. */
export const longestSession = 720;
/** Less than this is not worth beginning, and not worth leaving over. */
const crumb = 10;

/** Minutes of the session on the `index`-th of `count` study days; together they are the week's. */
const minutesOn = (weekly: number, index: number, count: number): number =>
  Math.min(longestSession, Math.floor((weekly * (index + 1)) / count) - Math.floor((weekly * index) / count));

/** The sessions of one week from a day on: their dates and how long they are. */
function sessionsIn(week: number, from: string, { weeklyMinutes, studyDays }: StudyTimes) {
  const monday = week * 7 - 3;
  return studyDays
    .toSorted((a, b) => a - b)
    .map((weekday, index, all) => ({
      date: dateOfDay(monday + weekday - 1),
      room: minutesOn(weeklyMinutes, index, all.length),
    }))
    .filter(({ date }) => date >= from);
}

type Asked = {
  situation: Situation;
  times: StudyTimes;
  /** How many weeks at most. */
  horizon: number;
};

/**
 * What is left of the way, laid onto the sessions of the weeks from today on. What does not fit into a session goes on in
 * the next; a session may end a little early or late for that, and the next one makes up for it.
 */
export function weekPlan({ situation, times, horizon }: Asked): WeekPlan {
  const queue = planQueue(situation);
  const { today } = situation;
  const thisWeek = weekNumber(today);
  const weeks: WeekPlan["weeks"] = [];
  let current: { of: StepItem; left: number } | null = null;
  let room = 0;

  function fill(date: string): PlannedPart[] {
    const parts: PlannedPart[] = [];
    while (room > 0) {
      if (current === null) {
        const taken = queue.take(date);
        if (taken === null) break;
        current = { of: taken, left: taken.minutes };
      }
      const { of: whole, left } = current;
      const minutes = left < room + crumb ? left : room < crumb ? 0 : room;
      if (minutes === 0 && left > 0) break;
      const { item, stage, minutes: all } = whole;
      parts.push({ item, stage, minutes, of: all, begins: left === all, ends: minutes === left });
      room -= minutes;
      current = minutes === left ? null : { of: whole, left: left - minutes };
    }
    // Time that nothing was there for is not owed to the next session.
    if (current === null) room = Math.min(room, 0);
    return parts;
  }

  const isOver = () => current === null && queue.left().length === 0;
  for (let week = thisWeek; week < thisWeek + horizon && (week === thisWeek || !isOver()); week++) {
    const sessions: PlannedSession[] = [];
    for (const session of sessionsIn(week, today, times)) {
      if (isOver()) break;
      room += session.room;
      const parts = fill(session.date);
      const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
      if (parts.length > 0) sessions.push({ date: session.date, time: times.studyTime, minutes, parts });
    }
    const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
    const monday = dateOfDay(week * 7 - 3);
    weeks.push({
      week: weekName(week),
      from: week === thisWeek ? today : monday,
      to: dateOfDay(dayNumber(monday) + 6),
      minutes,
      sessions,
    });
  }
  const begun = current as { left: number } | null;
  const beyond = queue.left().reduce((sum, { minutes }) => sum + minutes, begun?.left ?? 0);
  return { weeks, beyond };
}
