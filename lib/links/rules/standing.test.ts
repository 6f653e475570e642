import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "#lib/links/rules/finding";
import { type Standing, standingAfter, strikesToBreak } from "#lib/links/rules/standing";

const start: Standing = {
  state: "unchecked",
  httpStatus: null,
  problem: null,
  hint: null,
  proposal: null,
  strikes: 0,
  lastStrikeAt: null,
};
const finding = (verdict: Finding["verdict"], proposal: string | null = null): Finding => ({
  verdict,
  httpStatus: null,
  problem: null,
  proposal,
  hint: null,
});
const hour = 3_600_000;
const at = (hours: number) => ({ now: new Date(Date.UTC(2026, 10, 1) + hours * hour), random: 0.5, retryAfter: null });
const after = (...visits: [verdict: Finding["verdict"], hours: number][]) =>
  visits.reduce<Standing>((known, [verdict, hours]) => standingAfter(known, finding(verdict), at(hours)), start);

test.each<[string, Parameters<typeof after>, string, number]>([
  ["a good visit", [["good", 0]], "ok", 0],
  ["one failure", [["bad", 0]], "unknown", 1],
  [
    "two failures",
    [
      ["bad", 0],
      ["bad", 24],
    ],
    "unknown",
    2,
  ],
  [
    "three failures on three days",
    [
      ["bad", 0],
      ["bad", 24],
      ["bad", 48],
    ],
    "broken",
    3,
  ],
  [
    "three failures in one hour",
    [
      ["bad", 0],
      ["bad", 0.5],
      ["bad", 1],
    ],
    "unknown",
    1,
  ],
  [
    "a good visit in between",
    [
      ["bad", 0],
      ["bad", 24],
      ["good", 30],
      ["bad", 54],
    ],
    "unknown",
    1,
  ],
  [
    "a wall in between",
    [
      ["bad", 0],
      ["unclear", 12],
      ["bad", 24],
      ["bad", 48],
    ],
    "broken",
    3,
  ],
  [
    "a wall before a broken link",
    [
      ["bad", 0],
      ["bad", 24],
      ["bad", 48],
      ["unclear", 60],
    ],
    "broken",
    3,
  ],
  [
    "a fourth failure",
    [
      ["bad", 0],
      ["bad", 24],
      ["bad", 48],
      ["bad", 300],
    ],
    "broken",
    3,
  ],
  [
    "a broken link that is back",
    [
      ["bad", 0],
      ["bad", 24],
      ["bad", 48],
      ["good", 300],
    ],
    "ok",
    0,
  ],
  ["a wall alone", [["unclear", 0]], "unknown", 0],
])("%s: %s", (_fact, visits, state, strikes) => expect(after(...visits)).toMatchObject({ state, strikes }));

test("a proposal makes it moved", () => {
  expect(standingAfter(start, finding("good", "https://example.org/"), at(0)).state).toBe("moved");
});

test.each<[string, Finding["verdict"], number | null, number, number]>([
  ["a good link is looked at in about a week", "good", null, 6 * 24, 8 * 24],
  ["a failing one tomorrow", "bad", null, 22, 26],
  ["a walled one in about a week", "unclear", null, 6 * 24, 8 * 24],
  ["one that asks for two minutes tomorrow", "unclear", 120, 24, 25],
  ["one that asks for two days in two days and a little", "unclear", 48 * 3600, 48, 49],
  ["one that asks for a year in a month", "unclear", 365 * 24 * 3600, 30 * 24, 30 * 24 + 1],
])("%s", (_fact, verdict, retryAfter, least, most) => {
  for (const random of [0, 0.5, 0.999]) {
    const { checkedAt, nextAt } = standingAfter(start, finding(verdict), { ...at(0), random, retryAfter });
    const hours = (nextAt.getTime() - checkedAt.getTime()) / hour;
    expect(hours).toBeGreaterThanOrEqual(least);
    expect(hours).toBeLessThanOrEqual(most);
  }
});

test("whatever happens: broken exactly after failures on three occasions without a good visit between, and never asked at once", () => {
  const step = fc.record({
    verdict: fc.constantFrom<Finding["verdict"]>("good", "bad", "unclear"),
    wait: fc.integer({ min: 0, max: 60 }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let known = start;
      let hours = 0;
      let occasions: number[] = [];
      for (const { verdict, wait, random } of steps) {
        hours += wait;
        const checked = standingAfter(known, finding(verdict), { ...at(hours), random });
        if (verdict === "good") occasions = [];
        const last = occasions.at(-1);
        if (verdict === "bad" && (last === undefined || hours - last >= 20)) occasions.push(hours);
        expect(checked.strikes).toBe(Math.min(strikesToBreak, occasions.length));
        if (checked.state === "broken") expect(occasions.length).toBeGreaterThanOrEqual(strikesToBreak);
        if (verdict === "good") expect(checked.state).toBe("ok");
        expect(checked.nextAt.getTime() - checked.checkedAt.getTime()).toBeGreaterThanOrEqual(hour);
        known = checked;
      }
    }),
  );
});
