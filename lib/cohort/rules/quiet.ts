import { dayNumber, localDate } from "#lib/capability/rules/days";
import { quietLimit } from "#lib/cohort/rules/vocabulary";

/** How long a learner has not learned, in days of their own time zone. */
export type Quiet = { lastLearningDay: string | null; quietDays: number; stalled: boolean };

/** Milliseconds since 1970; `lastLearningAt` null: never. */
type Known = { lastLearningAt: number | null; startedAt: number };
type Clock = { now: number; timeZone: string };

/** The moment since when it is quiet: the last learning, or the day the mentorship began when there was none. */
export const quietSince = ({ lastLearningAt, startedAt }: Known): number => lastLearningAt ?? startedAt;

/** A learner is stalled on the fourteenth day after the last one on which they learned. */
export function quietOf(known: Known, { now, timeZone }: Clock): Quiet {
  const since = dayNumber(localDate(quietSince(known), timeZone));
  const quietDays = Math.max(0, dayNumber(localDate(now, timeZone)) - since);
  return {
    lastLearningDay: known.lastLearningAt === null ? null : localDate(known.lastLearningAt, timeZone),
    quietDays,
    stalled: quietDays >= quietLimit,
  };
}
