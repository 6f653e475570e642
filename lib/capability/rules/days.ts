const dayLength = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Zones this runtime does not know count as UTC, so that no old setting can take a page down. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options = {
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  } as const;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat("en", { ...options, timeZone });
  } catch {
    formatter = new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" });
  }
  formatters.set(timeZone, formatter);
  return formatter;
}

/** The day it is in a zone at a moment (milliseconds since 1970), as `2026-11-24`. */
export function localDate(at: number, timeZone: string): string {
  const parts = { year: "", month: "", day: "" };
  for (const { type, value } of formatterFor(timeZone).formatToParts(at))
    if (type === "year" || type === "month" || type === "day") parts[type] = value;
  return `${parts.year.padStart(4, "0")}-${parts.month}-${parts.day}`;
}

/** Days since 1970-01-01 of a calendar date; zones and clocks have no part in it. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayLength;
export const dateOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** Number of the week (Monday to Sunday) a date is in, counted without gaps. 1970-01-01 was a Thursday. */
export const weekNumber = (date: string): number => Math.floor((dayNumber(date) + 3) / 7);

/** Name of a week by ISO 8601: the year is the one its Thursday is in. */
export function weekName(week: number): string {
  const thursday = week * 7;
  const year = Number(dateOfDay(thursday).slice(0, 4));
  const yearStart = dayNumber(`${String(year).padStart(4, "0")}-01-01`);
  const ordinal = Math.floor((thursday - yearStart) / 7) + 1;
  return `${String(year).padStart(4, "0")}-W${String(ordinal).padStart(2, "0")}`;
}

export const isoWeek = (date: string): string => weekName(weekNumber(date));
