import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ringOf, rose, roseRadius, wedgesOf } from "#lib/capability/rules/rose/rose";
import { roseSigns, sampleOf, signsIn } from "#lib/capability/rules/rose/rose-legend";
import { type PetalFacts, petalShapes, type Shape } from "#lib/capability/rules/rose/rose-marks";

const [wedge = { from: 0, to: 0.1 }] = wedgesOf([6, 8, 8]);
const shapesOf = (facts: PetalFacts | null, today: number | null = null) =>
  new Map(petalShapes(wedge, facts, today).map((shape) => [shape.key, shape]));
const signOf = (shape: Shape | undefined) => (shape?.stroke ? "outlined" : shape?.fill === "own" ? "filled" : "faint");
const rings = (facts: PetalFacts) => [1, 2, 3, 4].map((ring) => signOf(shapesOf(facts).get(`ring-${ring}`)));

describe("rings", () => {
  test.each<[string, PetalFacts, string[]]>([
    ["nothing reached, nothing asked", { coverage: null, level: 0 }, ["faint", "faint", "faint", "faint"]],
    ["reached ones are filled", { coverage: 50, level: 2 }, ["filled", "filled", "faint", "faint"]],
    [
      "asked and not there are outlined",
      { coverage: 50, level: 1, required: 3 },
      ["filled", "outlined", "outlined", "faint"],
    ],
    ["more than asked stays filled", { coverage: 90, level: 3, required: 2 }, ["filled", "filled", "filled", "faint"]],
    [
      "what a mentor gave is not missing, and not computed either",
      { coverage: 50, level: 1, mentorLevel: 2, required: 3 },
      ["filled", "faint", "outlined", "faint"],
    ],
  ])("%s", (_fact, facts, signs) => expect(rings(facts)).toEqual(signs));
});

test("a bracket stands where a role asks for something, whatever was reached", () => {
  expect(shapesOf({ coverage: 1, level: 0 }).has("lid")).toBe(false);
  expect(shapesOf({ coverage: 1, level: 0, required: 0 }).has("lid")).toBe(false);
  for (const required of [1, 2, 3, 4]) {
    const lid = shapesOf({ coverage: 1, level: 4, required }).get("lid");
    const radius = ringOf(required) + rose.ringWidth + (rose.ringStep - rose.ringWidth) / 2;
    expect(lid?.d).toContain(`A${radius} ${radius}`);
    expect(lid?.fill).toBeUndefined();
  }
});

test("self-assessment and mentor's level keep apart, also at the same level", () => {
  for (const level of [0, 1, 2, 3, 4]) {
    const shapes = shapesOf({ coverage: 10, level: 1, selfAssessed: level, mentorLevel: level });
    const [x = 0, y = 0] = (/^M(-?[\d.]+) (-?[\d.]+)/.exec(shapes.get("self")?.d ?? "") ?? []).slice(1).map(Number);
    const [mx = 0, my = 0] = (/^M(-?[\d.]+) (-?[\d.]+)/.exec(shapes.get("mentor")?.d ?? "") ?? []).slice(1).map(Number);
    expect(Math.hypot(x + 4 - mx, y - (my + 5))).toBeGreaterThan(9.5);
    expect(shapes.get("self")?.fill).toBe("paper");
  }
});

test("a look back shows today's reach as an outline that can be seen on paper and on the petal", () => {
  expect(shapesOf({ coverage: 20, level: 0 }, 60).get("today")).toMatchObject({ stroke: "own" });
  expect(shapesOf({ coverage: 60, level: 0 }, 20).get("today")).toMatchObject({ stroke: "paper" });
  expect(shapesOf({ coverage: null, level: 0 }, 20).get("today")).toMatchObject({ stroke: "own" });
  expect(shapesOf({ coverage: 60, level: 0 }).has("today")).toBe(false);
});

test("of any facts, in any rose: numbers only, and nothing outside it", () => {
  const level = fc.integer({ min: 0, max: 4 });
  const facts = fc.record(
    {
      coverage: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      level: fc.integer({ min: 0, max: 3 }),
      selfAssessed: level,
      mentorLevel: level,
      required: level,
    },
    { requiredKeys: ["coverage", "level"] },
  );
  const sectors = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
  const today = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
  fc.assert(
    fc.property(sectors, facts, today, (sizes, known, then) => {
      for (const own of wedgesOf(sizes))
        for (const { key, d, fill, stroke } of petalShapes(own, known, then)) {
          expect(d).not.toMatch(/NaN|Infinity|undefined/);
          expect(fill ?? stroke).toBeDefined();
          const [, x = "0", y = "0"] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(d) ?? [];
          expect(Math.hypot(Number(x), Number(y)), key).toBeLessThanOrEqual(roseRadius + 6);
        }
    }),
    { numRuns: 500 },
  );
});

test("the legend says each sign only when it occurs", () => {
  expect(signsIn([])).toEqual(["petal", "rings"]);
  expect(signsIn([{ coverage: 10, level: 3, required: 2 }])).toEqual(["petal", "rings", "lid"]);
  expect(signsIn([{ coverage: 10, level: 1, mentorLevel: 2, required: 2 }])).toEqual([
    "petal",
    "rings",
    "lid",
    "mentor",
  ]);
  expect(signsIn([{ coverage: 10, level: 1, required: 2, selfAssessed: 0 }])).toEqual([
    "petal",
    "rings",
    "lid",
    "asked",
    "self",
  ]);
  expect(signsIn([{ coverage: 10, level: 1 }], { lookBack: true })).toEqual(["petal", "rings", "today"]);
  for (const sign of roseSigns) expect(sampleOf(sign).length).toBeGreaterThan(0);
});
