import { keyOf, type StepName } from "#lib/capability/rules/plan/step-items";
import type { PlannedPart, PlannedWeek } from "#lib/capability/schema/plan";
import { asLocalTime, asMoment, asText, type Component, writeIcal } from "#lib/ical";
import { zoneComponent } from "#lib/ical-zone";

/** How something in a session is called, and the address of its page. */
export type Told = { title: string; stage: string; url: string };

type Calendar = {
  weeks: readonly PlannedWeek[];
  /** Of the calendar as a whole. */
  name: string;
  tell: (item: StepName, stage: string) => Told;
  /** The title of what began in an earlier session. */
  goesOn: (title: string) => string;
  timeZone: string;
  /** Tells this learner's events from all others; says nothing about who it is. */
  owner: string;
  host: string;
  /** The moment of writing, in milliseconds since 1970. */
  now: number;
};

const minute = 60_000;
const day = 86_400_000;
const refresh = "PT6H";

type Timed = {
  part: PlannedPart;
  /** Local time, as if it were one of UTC. */
  start: number;
  number: number;
};

/** Each part of each session with its own time; parts of one thing are counted. */
function timed(weeks: readonly PlannedWeek[]): Timed[] {
  const counts = new Map<string, number>();
  return weeks.flatMap(({ sessions }) =>
    sessions.flatMap(({ date, time, parts }) => {
      let start = Date.parse(`${date}T${time}:00Z`);
      return parts.flatMap((part) => {
        if (part.minutes === 0) return [];
        const number = (counts.get(keyOf(part.item)) ?? 0) + 1;
        counts.set(keyOf(part.item), number);
        const own = { part, start, number };
        start += part.minutes * minute;
        return [own];
      });
    }),
  );
}

function eventOf({ part, start, number }: Timed, calendar: Calendar): Component {
  const { item, stage, minutes, begins } = part;
  const { title, stage: stageTitle, url } = calendar.tell(item, stage);
  return {
    name: "VEVENT",
    properties: [
      // A thing keeps its name when the plan moves it, so calendars move it too.
      ["UID", `${item.kind}-${item.slug}-${number}.${calendar.owner}@${calendar.host}`],
      ["DTSTAMP", asMoment(calendar.now)],
      [`DTSTART;TZID=${calendar.timeZone}`, asLocalTime(start)],
      ["DURATION", `PT${minutes}M`],
      ["SUMMARY", asText(begins ? title : calendar.goesOn(title))],
      ["DESCRIPTION", asText(`${stageTitle}\n${url}`)],
      ["URL", url],
    ],
  };
}

/** A plan as an iCalendar file (RFC 5545, with the refresh interval and name of RFC 7986). */
export function calendarOf(calendar: Calendar): string {
  const { weeks, name, timeZone, now } = calendar;
  const last = weeks.at(-1)?.to;
  const until = last === undefined ? now : Date.parse(`${last}T00:00:00Z`) + 2 * day;
  return writeIcal({
    name: "VCALENDAR",
    properties: [
      ["VERSION", "2.0"],
      ["PRODID", "-//Waymark//Plan//EN"],
      ["CALSCALE", "GREGORIAN"],
      ["METHOD", "PUBLISH"],
      ["NAME", asText(name)],
      ["X-WR-CALNAME", asText(name)],
      ["X-WR-TIMEZONE", timeZone],
      ["REFRESH-INTERVAL;VALUE=DURATION", refresh],
      ["X-PUBLISHED-TTL", refresh],
    ],
    parts: [zoneComponent(timeZone, now, Math.max(now, until)), ...timed(weeks).map((one) => eventOf(one, calendar))],
  });
}
