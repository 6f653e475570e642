import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localDate } from "#lib/capability/rules/days";
import { quietOf } from "#lib/cohort/rules/quiet";

const at = (instant: string) => Date.parse(instant);
const began = at("2026-01-01T00:00:00Z");
const quiet = (last: string | null, now: string, timeZone = "UTC") =>
  quietOf({ lastLearningAt: last === null ? null : at(last), startedAt: began }, { now: at(now), timeZone });

test.each([
  ["learned today", "2026-03-10T08:00:00Z", "2026-03-10T23:59:00Z", "UTC", 0, false],
  ["thirteen days ago is not stalled yet", "2026-03-10T00:00:00Z", "2026-03-23T23:59:59Z", "UTC", 13, false],
  ["fourteen days ago is", "2026-03-10T23:59:59Z", "2026-03-24T00:00:00Z", "UTC", 14, true],
  ["never learned: from the first day", null, "2026-01-15T00:00:00Z", "UTC", 14, true],
  ["never learned, and it began yesterday", null, "2026-01-02T12:00:00Z", "UTC", 1, false],
  [
    "days are the learner's own, far west",
    "2026-03-10T10:00:00Z",
    "2026-03-24T10:30:00Z",
    "Pacific/Pago_Pago",
    14,
    true,
  ],
  ["and far east", "2026-03-10T09:00:00Z", "2026-03-24T10:30:00Z", "Pacific/Kiritimati", 15, true],
  ["a lost hour is no lost day", "2026-03-28T12:00:00Z", "2026-04-11T11:00:00Z", "Europe/Berlin", 14, true],
  ["a clock that went back counts as today", "2026-03-10T08:00:00Z", "2026-03-08T08:00:00Z", "UTC", 0, false],
] as const)("%s", (_fact, last, now, timeZone, quietDays, stalled) => {
  expect(quiet(last, now, timeZone)).toMatchObject({ quietDays, stalled });
});

describe("properties", () => {
  const moment = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });
  const zone = fc.constantFrom("UTC", "Pacific/Pago_Pago", "Pacific/Kiritimati", "Europe/Berlin", "America/New_York");
  const day = 86_400_000;

  test("whoever learns is not stalled on that day, in any zone", () => {
    fc.assert(
      fc.property(moment, zone, (now, timeZone) => {
        const told = quietOf({ lastLearningAt: now, startedAt: began }, { now, timeZone });
        expect(told).toEqual({ lastLearningDay: localDate(now, timeZone), quietDays: 0, stalled: false });
      }),
      { numRuns: 2_000 },
    );
  });

  test("it is quieter the longer nobody learns, and stalled from one day on for good", () => {
    fc.assert(
      fc.property(moment, fc.nat({ max: 60 }), zone, (last, days, timeZone) => {
        const told = (more: number) =>
          quietOf({ lastLearningAt: last, startedAt: began }, { now: last + (days + more) * day, timeZone });
        expect(told(1).quietDays).toBeGreaterThanOrEqual(told(0).quietDays);
        if (told(0).stalled) expect(told(1).stalled).toBe(true);
        expect(told(0).stalled).toBe(told(0).quietDays >= 14);
      }),
      { numRuns: 2_000 },
    );
  });

  test("where nothing was learned the beginning counts, where something was it does not", () => {
    fc.assert(
      fc.property(moment, moment, moment, zone, (startedAt, last, now, timeZone) => {
        const clock = { now, timeZone };
        const never = quietOf({ lastLearningAt: null, startedAt }, clock);
        expect(never.lastLearningDay).toBeNull();
        expect(never.quietDays).toBe(quietOf({ lastLearningAt: startedAt, startedAt: last }, clock).quietDays);
      }),
      { numRuns: 1_000 },
    );
  });
});
