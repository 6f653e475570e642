import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type Component, writeIcal } from "#lib/ical";
import { knownZone, offsetAt, zoneComponent } from "#lib/ical-zone";

const day = 86_400_000;

function zoneOf(component: Component): ICAL.Timezone {
  const file = writeIcal({ name: "VCALENDAR", properties: [["VERSION", "2.0"]], parts: [component] });
  const parsed = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vtimezone");
  if (parsed === null) throw new Error("No zone.");
  return new ICAL.Timezone(parsed);
}

/** The moment an independent parser takes a local time (given as if of UTC) to be. */
function momentOf(local: number, zone: ICAL.Timezone): number {
  const at = new Date(local);
  const time = new ICAL.Time(
    {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: 0,
      isDate: false,
    },
    zone,
  );
  return time.toUnixTime() * 1000;
}

const told = (component: Component) =>
  (component.parts ?? []).map(({ name, properties }) => [name, ...properties.map(([, value]) => value)]);

test.each([
  [
    "Europe/Berlin",
    [
      ["DAYLIGHT", "19700101T000000", "+0200", "+0200"],
      ["STANDARD", "20261025T030000", "+0200", "+0100"],
      ["DAYLIGHT", "20270328T020000", "+0100", "+0200"],
    ],
  ],
  [
    "America/New_York",
    [
      ["DAYLIGHT", "19700101T000000", "-0400", "-0400"],
      ["STANDARD", "20261101T020000", "-0400", "-0500"],
      ["DAYLIGHT", "20270314T020000", "-0500", "-0400"],
    ],
  ],
  [
    "Australia/Lord_Howe",
    [
      ["STANDARD", "19700101T000000", "+1030", "+1030"],
      ["DAYLIGHT", "20261004T020000", "+1030", "+1100"],
      ["STANDARD", "20270404T020000", "+1100", "+1030"],
    ],
  ],
  ["Asia/Shanghai", [["STANDARD", "19700101T000000", "+0800", "+0800"]]],
  ["Asia/Kathmandu", [["STANDARD", "19700101T000000", "+0545", "+0545"]]],
  ["Pacific/Pago_Pago", [["STANDARD", "19700101T000000", "-1100", "-1100"]]],
  ["UTC", [["STANDARD", "19700101T000000", "+0000", "+0000"]]],
])("%s from October to April", (zone, observances) => {
  const component = zoneComponent(zone, Date.UTC(2026, 9, 1), Date.UTC(2027, 3, 10));
  expect(component.properties).toEqual([["TZID", zone]]);
  expect(told(component)).toEqual(observances);
});

test("a zone nobody knows is UTC", () =>
  expect([knownZone("Nowhere/Land"), knownZone("Asia/Calcutta")]).toEqual(["UTC", "Asia/Calcutta"]));

test("in every zone there is, an independent parser takes local times to be the moments they are", () => {
  const zones = [...Intl.supportedValuesOf("timeZone"), "UTC", "Etc/GMT-14", "Etc/GMT+12"];
  const begin = fc
    .integer({ min: Date.UTC(2024, 0) / day, max: Date.UTC(2035, 0) / day })
    .map((number) => number * day);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      begin,
      fc.array(fc.nat({ max: 26 * 7 * 24 * 4 }), { minLength: 8, maxLength: 8 }),
      (zone, from, quarters) => {
        const parsed = zoneOf(zoneComponent(zone, from, from + 26 * 7 * day));
        for (const quarter of quarters) {
          const moment = from + quarter * 900_000;
          const local = moment + offsetAt(moment, zone);
          // An hour that comes twice is taken for its first coming.
          const isTwice =
            offsetAt(moment - 2 * 3_600_000, zone) > offsetAt(moment, zone) ||
            offsetAt(moment + 2 * 3_600_000, zone) < offsetAt(moment, zone);
          if (!isTwice) expect(momentOf(local, parsed), `${zone} ${new Date(moment).toISOString()}`).toBe(moment);
        }
      },
    ),
    { numRuns: 1_500 },
  );
});
