import { dayNumber } from "#lib/capability/rules/days";

/** Minutes a week that would bring the end by this day; null when that day is not to come any more. */
export function minutesNeeded(minutesLeft: number, today: string, targetDate: string): number | null {
  const days = dayNumber(targetDate) - dayNumber(today);
  return days <= 0 ? null : Math.ceil((minutesLeft * 7) / days);
}
