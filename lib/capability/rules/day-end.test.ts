import fc from "fast-check";
import { expect, test } from "vitest";
import { endOfDay } from "#lib/capability/rules/day-end";
import { dateOfDay, localDate } from "#lib/capability/rules/days";

test.each([
  ["UTC", "2026-05-01", "UTC", "2026-05-01T23:59:59.999Z"],
  ["ahead of UTC", "2026-05-01", "Asia/Shanghai", "2026-05-01T15:59:59.999Z"],
  ["far ahead", "2026-05-01", "Pacific/Kiritimati", "2026-05-01T09:59:59.999Z"],
  ["far behind", "2026-05-01", "Pacific/Pago_Pago", "2026-05-02T10:59:59.999Z"],
  ["a day of 23 hours", "2026-03-29", "Europe/Berlin", "2026-03-29T21:59:59.999Z"],
  ["a day of 25 hours", "2026-10-25", "Europe/Berlin", "2026-10-25T22:59:59.999Z"],
  ["a day that never was ends with the one before", "2011-12-30", "Pacific/Apia", "2011-12-30T09:59:59.999Z"],
  ["a zone nobody knows counts as UTC", "2026-05-01", "Nowhere/At_All", "2026-05-01T23:59:59.999Z"],
  ["long ago", "0002-01-01", "UTC", "0002-01-01T23:59:59.999Z"],
])("%s", (_fact, date, timeZone, end) => expect(new Date(endOfDay(date, timeZone)).toISOString()).toBe(end));

test("the next millisecond is another day, in every zone", () => {
  const zone = fc.constantFrom("UTC", "Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe", "America/Havana");
  const day = fc.integer({ min: 10_957, max: 25_567 });
  fc.assert(
    fc.property(day, zone, (number, timeZone) => {
      const date = dateOfDay(number);
      const end = endOfDay(date, timeZone);
      expect(localDate(end, timeZone)).toBe(date);
      expect(localDate(end + 1, timeZone) > date).toBe(true);
    }),
    { numRuns: 300 },
  );
});
