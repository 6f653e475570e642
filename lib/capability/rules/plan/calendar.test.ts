import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Course } from "#lib/capability/rules/course";
import { judgeEvidence } from "#lib/capability/rules/evidence";
import { calendarOf } from "#lib/capability/rules/plan/calendar";
import { weekPlan } from "#lib/capability/rules/plan/week-plan";

const long =
  "提示词的结构：角色、任务、约束、示例与输出格式，以及为什么先写评测再写提示词；把它讲给没有技术背景的同事听";
const course: Course = {
  capabilities: [],
  dimensions: [],
  stages: [
    {
      slug: "s",
      archived: false,
      weights: [],
      selfCheck: true,
      project: true,
      hours: 40,
      before: [],
      asked: ["a"],
      topics: ["a", "b"].map((slug) => ({
        slug,
        minutes: 150,
        capabilities: [],
        prerequisites: [],
        required: true,
        archived: false,
      })),
    },
  ],
};
const now = Date.parse("2026-10-19T12:00:00Z");

/** A plan over half a year of Saturdays and Wednesdays at 19:30. */
function fileFor(timeZone: string, title = long): string {
  const { weeks } = weekPlan({
    situation: {
      course,
      evidence: judgeEvidence({ topics: new Map() }),
      requirements: [],
      choices: [],
      today: "2026-10-19",
    },
    times: { weeklyMinutes: 80, studyDays: [3, 6], studyTime: "19:30" },
    horizon: 26,
  });
  return calendarOf({
    weeks,
    name: "路标 · 学习计划",
    tell: ({ kind, slug }) => ({
      title: kind === "topic" ? `${title} ${slug}` : kind,
      stage: "阶段 0 · 打底",
      url: `https://learn.example.org/zh/roadmaps/r/s/${slug}`,
    }),
    goesOn: (said) => `${said}（续）`,
    timeZone,
    owner: "0123456789abcdef",
    host: "learn.example.org",
    now,
  });
}

function parse(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zone = calendar.getFirstSubcomponent("vtimezone");
  if (zone === null) throw new Error("No zone.");
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)) };
}

/** The clock on a wall in this zone, as the runtime tells it. */
const wall = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", weekday: "short" }).format(at);
const offset = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;

describe.each([
  ["Europe/Berlin", ["GMT+02:00", "GMT+01:00", "GMT+02:00"]],
  ["America/New_York", ["GMT-04:00", "GMT-05:00", "GMT-04:00"]],
  ["Asia/Shanghai", ["GMT+08:00"]],
])("read by an independent parser in %s", (timeZone, offsets) => {
  const { calendar, events } = parse(fileFor(timeZone));

  test("sessions stay at the same time of day over every change of clocks, and their moments are right", () => {
    const seen: (string | undefined)[] = [];
    for (const event of events) {
      const at = event.startDate.toJSDate();
      const date = (own: ICAL.Event) => own.startDate.toString().slice(0, 10);
      if (events.find((other) => date(other) === date(event)) === event)
        expect(wall(at, timeZone)).toMatch(/^(Wed|Sat),? 19:30$/);
      expect(event.startDate.zone.tzid).toBe(timeZone);
      if (seen.at(-1) !== offset(at, timeZone)) seen.push(offset(at, timeZone));
    }
    expect(events.length).toBeGreaterThan(40);
    expect(seen).toEqual(offsets);
  });

  test("every event has what RFC 5545 asks for, and a name that no other has", () => {
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("prodid")).toBeTruthy();
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const event of events) {
      expect(String(event.component.getFirstPropertyValue("dtstamp"))).toBe("2026-10-19T12:00:00Z");
      expect(String(event.component.getFirstPropertyValue("url"))).toMatch(
        /^https:\/\/learn\.example\.org\/zh\/roadmaps\//,
      );
      expect(event.duration.toSeconds()).toBeGreaterThan(0);
      expect(event.uid).toMatch(/@learn\.example\.org$/);
    }
  });
});

test("Chinese titles come back whole, and say what goes on", () => {
  const file = fileFor("Asia/Shanghai");
  const titles = parse(file).events.map(({ summary }) => summary);
  expect(titles.slice(0, 4)).toEqual([`${long} a`, `${long} a（续）`, `${long} a（续）`, `${long} a（续）`]);
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("parts of one session follow one another", () => {
  const days = new Map<string, { start: number; end: number }[]>();
  for (const { startDate, endDate } of parse(fileFor("Europe/Berlin")).events) {
    const key = startDate.toString().slice(0, 10);
    days.set(key, [...(days.get(key) ?? []), { start: startDate.toUnixTime(), end: endDate.toUnixTime() }]);
  }
  const several = [...days.values()].filter((parts) => parts.length > 1);
  expect(several.length).toBeGreaterThan(0);
  for (const parts of several)
    parts.forEach(({ start }, index) => {
      if (index > 0) expect(start).toBe(parts[index - 1]?.end);
    });
});

test("the same plan gives the same names; moved by a day they stay", () => {
  const uids = (file: string) => parse(file).events.map(({ uid }) => uid);
  expect(uids(fileFor("UTC"))).toEqual(uids(fileFor("Asia/Shanghai")));
});

test("nothing to do is a calendar without events that parsers still take", () => {
  const empty = calendarOf({
    weeks: [],
    name: "Plan",
    tell: () => ({ title: "", stage: "", url: "" }),
    goesOn: (title) => title,
    timeZone: "UTC",
    owner: "0",
    host: "localhost",
    now,
  });
  expect(parse(empty).events).toEqual([]);
});
