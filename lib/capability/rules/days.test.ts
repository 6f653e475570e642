import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOfDay, dayNumber, isoWeek, localDate } from "#lib/capability/rules/days";

test.each([
  ["Pacific/Pago_Pago (UTC-11), last moment of the day", "2026-11-24T10:59:59.999Z", "Pacific/Pago_Pago", "2026-11-23"],
  ["Pacific/Pago_Pago, first moment of the next", "2026-11-24T11:00:00Z", "Pacific/Pago_Pago", "2026-11-24"],
  ["Pacific/Kiritimati (UTC+14), last moment", "2026-11-24T09:59:59.999Z", "Pacific/Kiritimati", "2026-11-24"],
  ["Pacific/Kiritimati, first moment", "2026-11-24T10:00:00Z", "Pacific/Kiritimati", "2026-11-25"],
  ["Shanghai's evening", "2026-11-24T15:59:59Z", "Asia/Shanghai", "2026-11-24"],
  ["Shanghai's midnight", "2026-11-24T16:00:00Z", "Asia/Shanghai", "2026-11-25"],
  ["New York, the hour before clocks go forward", "2026-03-08T04:59:59Z", "America/New_York", "2026-03-07"],
  ["New York, midnight before clocks go forward", "2026-03-08T05:00:00Z", "America/New_York", "2026-03-08"],
  ["New York, the end of that short day", "2026-03-09T03:59:59Z", "America/New_York", "2026-03-08"],
  ["New York, the end of the long day", "2026-11-02T04:59:59Z", "America/New_York", "2026-11-01"],
  ["Kathmandu, a quarter of an hour off", "2026-11-24T18:15:00Z", "Asia/Kathmandu", "2026-11-25"],
  ["a zone nobody knows counts as UTC", "2026-11-24T23:59:59Z", "Nowhere/Land", "2026-11-24"],
  ["the year 1", "0001-01-01T12:00:00Z", "UTC", "0001-01-01"],
])("%s", (_fact, at, zone, date) => expect(localDate(Date.parse(at), zone)).toBe(date));

test.each([
  ["2026-11-24", "2026-W48"],
  ["2026-11-22", "2026-W47"],
  ["2026-11-23", "2026-W48"],
  ["2020-12-31", "2020-W53"],
  ["2021-01-03", "2020-W53"],
  ["2021-01-04", "2021-W01"],
  ["2024-12-29", "2024-W52"],
  ["2024-12-30", "2025-W01"],
  ["2016-01-01", "2015-W53"],
  ["1970-01-01", "1970-W01"],
  ["1969-12-28", "1969-W52"],
])("%s is in %s", (date, week) => expect(isoWeek(date)).toBe(week));

const wholeHours = fc.integer({ min: -11, max: 14 });
const moment = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });

test("from UTC-11 to UTC+14 a day is the shifted day of UTC", () => {
  fc.assert(
    fc.property(moment, wholeHours, (at, hours) => {
      // Zones named Etc/GMT count their sign the other way round.
      const zone = hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
      expect(localDate(at, zone)).toBe(new Date(at + hours * 3_600_000).toISOString().slice(0, 10));
    }),
    { numRuns: 10_000 },
  );
});

/** Quarters of an hour that a local day has. */
function quartersOf(date: string, zone: string): number {
  const start = Date.parse(`${date}T00:00:00Z`) - 26 * 3_600_000;
  return Array.from({ length: 80 * 4 }, (_, n) => start + n * 900_000).filter((at) => localDate(at, zone) === date)
    .length;
}

test.each([
  ["America/New_York", "2026-03-08", 92],
  ["America/New_York", "2026-11-01", 100],
  ["Europe/London", "2026-03-29", 92],
  ["Europe/London", "2026-10-25", 100],
  ["Australia/Lord_Howe", "2026-10-04", 94],
  ["Australia/Lord_Howe", "2026-04-05", 98],
  ["America/Sao_Paulo", "2018-11-04", 92],
  ["Pacific/Apia", "2011-12-30", 0],
  ["Asia/Shanghai", "2026-03-08", 96],
])("%s has on %s %i quarters of an hour", (zone, date, quarters) => expect(quartersOf(date, zone)).toBe(quarters));

test("days never go back over a change of clocks, and no quarter of an hour holds two of them", () => {
  const zones = fc.constantFrom(
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Africa/Casablanca",
  );
  fc.assert(
    fc.property(moment, zones, fc.nat({ max: 899_999 }), (at, zone, within) => {
      const quarter = Math.floor(at / 900_000) * 900_000;
      expect(localDate(quarter + within, zone)).toBe(localDate(quarter, zone));
      expect(localDate(quarter + 900_000, zone) >= localDate(quarter, zone)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});

test("a week is its Thursday's: seven days from Monday, named by the year most of it lies in", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const date = dateOfDay(day);
      const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
      const thursday = dateOfDay(day - weekday + 3);
      // Slow and obvious: count the Thursdays of that year up to this one.
      const year = thursday.slice(0, 4);
      let thursdays = 0;
      for (let other = dayNumber(thursday); dateOfDay(other).slice(0, 4) === year; other -= 7) thursdays += 1;
      expect(isoWeek(date)).toBe(`${year}-W${String(thursdays).padStart(2, "0")}`);
    }),
    { numRuns: 2_000 },
  );
});
