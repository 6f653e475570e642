import { asLocalTime, type Component } from "#lib/ical";

const day = 86_400_000;
const minute = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** This zone, or UTC when this runtime does not know it. */
export function knownZone(zone: string): string {
  try {
    formatterFor(zone);
    return zone;
  } catch {
    return "UTC";
  }
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const whole = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  const formatter = new Intl.DateTimeFormat("en", { ...whole, ...clock, calendar: "iso8601", timeZone });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** How far local time is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  const part = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterFor(zone).formatToParts(at))
    if (type in part) part[type as keyof typeof part] = Number(value);
  const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return local - Math.floor(at / 1000) * 1000;
}

type Change = { at: number; from: number; to: number };

/** Every change of a zone's clocks between two moments, to the minute. */
function changesOf(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  let after = offsetAt(from, zone);
  for (let start = from; start < to; start += day) {
    const before = after;
    after = offsetAt(start + day, zone);
    if (before === after) continue;
    let [early, late] = [start, start + day];
    while (late - early > minute) {
      const middle = Math.floor((early + late) / 2 / minute) * minute;
      if (offsetAt(middle, zone) === before) early = middle;
      else late = middle;
    }
    changes.push({ at: late, from: before, to: after });
  }
  return changes;
}

function asOffset(offset: number): string {
  const minutes = Math.abs(Math.round(offset / minute));
  const two = (number: number) => String(number).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

const observance = (name: "STANDARD" | "DAYLIGHT", start: number, { from, to }: Omit<Change, "at">): Component => ({
  name,
  properties: [
    ["DTSTART", asLocalTime(start)],
    ["TZOFFSETFROM", asOffset(from)],
    ["TZOFFSETTO", asOffset(to)],
  ],
});

/**
 * The zone as the runtime knows it, for local times between two moments (milliseconds since 1970): the offset at the
 * first, and each change after it by its date. No rule is made up for years nobody asked about.
 */
export function zoneComponent(zone: string, from: number, to: number): Component {
  const begin = Math.floor(from / day) * day - day;
  const changes = changesOf(zone, begin, to + day);
  const first = offsetAt(begin, zone);
  const isSummer = changes[0] !== undefined && changes[0].to < first;
  return {
    name: "VTIMEZONE",
    properties: [["TZID", zone]],
    parts: [
      observance(isSummer ? "DAYLIGHT" : "STANDARD", 0, { from: first, to: first }),
      ...changes.map((change) =>
        observance(change.to > change.from ? "DAYLIGHT" : "STANDARD", change.at + change.from, change),
      ),
    ],
  };
}
