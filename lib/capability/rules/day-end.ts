import { dayNumber, localDate } from "#lib/capability/rules/days";

const hour = 3_600_000;
/** A local midnight lies at most this far from the one in UTC: from UTC+14 to UTC-12, and a clock change. */
const farthest = 16 * hour;

/**
 * The last millisecond of a calendar date in a zone, in milliseconds since 1970. Searched for rather than calculated,
 * because a day may have 23, 24 or 25 hours, and some days no zone's clock ever showed.
 */
export function endOfDay(date: string, timeZone: string): number {
  const midnight = (dayNumber(date) + 1) * 24 * hour;
  let inside = midnight - farthest;
  let outside = midnight + farthest;
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (localDate(middle, timeZone) <= date) inside = middle;
    else outside = middle;
  }
  return inside;
}
