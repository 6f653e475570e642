import fc from "fast-check";
import { expect, test } from "vitest";
import {
  middleOf,
  pointAt,
  reachOf,
  ringOf,
  rose,
  roseRadius,
  wedgePath,
  wedgesOf,
} from "#lib/capability/rules/rose/rose";
import { boundsOf, labelLine, placeLabels, spread } from "#lib/capability/rules/rose/rose-labels";

const sectors = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

test("petals follow one another clockwise, equally wide, and stay within one turn", () => {
  fc.assert(
    fc.property(sectors, (sizes) => {
      const wedges = wedgesOf(sizes);
      expect(wedges).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
      const width = (wedges[0]?.to ?? 0) - (wedges[0]?.from ?? 0);
      let end = 0;
      for (const wedge of wedges) {
        expect(wedge.from).toBeGreaterThanOrEqual(end - 1e-9);
        expect(wedge.to - wedge.from).toBeCloseTo(width, 9);
        end = wedge.to;
      }
      expect(end).toBeLessThanOrEqual(1 + 1e-9);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["nothing covered still shows its root", 0, rose.hub],
  ["everything covered touches the rim of the disc", 100, rose.disc],
  ["more than everything does not grow over it", 140, rose.disc],
  ["less than nothing does not turn inside out", -5, rose.hub],
])("%s", (_fact, coverage, reach) => expect(reachOf(coverage)).toBe(reach));

test("a petal's area is in proportion to its coverage", () => {
  const area = (coverage: number) => reachOf(coverage) ** 2 - rose.hub ** 2;
  expect(area(25) / area(100)).toBeCloseTo(0.25, 3);
  expect(area(80) / area(40)).toBeCloseTo(2, 3);
});

test("the rings of the levels lie outside the disc and inside the rose", () => {
  expect(ringOf(1)).toBeGreaterThan(rose.disc);
  expect(ringOf(rose.levels) + rose.ringWidth).toBe(roseRadius);
});

test("a path holds numbers only, also for no petals and for a single one", () => {
  expect(wedgesOf([])).toEqual([]);
  const [only] = wedgesOf([1]);
  expect(only && wedgePath(only, 10, 20, 2)).not.toMatch(/NaN|Infinity/);
  expect(pointAt(0, 10)).toEqual({ x: 0, y: -10 });
  expect(pointAt(0.25, 10)).toEqual({ x: 10, y: 0 });
});

test("labels never touch one another and never reach into the rose", () => {
  const text = fc.record({ rows: fc.integer({ min: 1, max: 3 }), width: fc.integer({ min: 10, max: 240 }) });
  fc.assert(
    fc.property(sectors, fc.infiniteStream(text), (sizes, stream) => {
      const wedges = wedgesOf(sizes);
      const texts = wedges.map(() => {
        const { rows, width } = stream.next().value ?? { rows: 1, width: 10 };
        return { lines: Array<string>(rows).fill("x"), width };
      });
      const labels = placeLabels(wedges, texts);
      const boxes = labels.map(({ x, y, side, lines }, index) => {
        const width = texts[index]?.width ?? 0;
        const half = (lines.length * labelLine) / 2;
        return {
          left: side === "right" ? x : x - width,
          right: side === "right" ? x + width : x,
          top: y - half,
          bottom: y + half,
        };
      });
      for (const [index, box] of boxes.entries()) {
        const near = {
          x: box.left > 0 ? box.left : Math.min(0, box.right),
          y: box.top > 0 ? box.top : Math.min(0, box.bottom),
        };
        expect(Math.hypot(near.x, near.y)).toBeGreaterThan(roseRadius);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
          expect(apart).toBe(true);
        }
      }
      const bounds = boundsOf(labels, texts);
      for (const box of boxes) {
        expect(Math.max(Math.abs(box.left), Math.abs(box.right)) * 2).toBeLessThanOrEqual(bounds.width);
        expect(Math.max(Math.abs(box.top), Math.abs(box.bottom)) * 2).toBeLessThanOrEqual(bounds.height);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a label stands on the side of its petal and keeps its order", () => {
  const wedges = wedgesOf([6, 8, 8]);
  const labels = placeLabels(
    wedges,
    wedges.map(() => ({ lines: ["one", "two"], width: 100 })),
  );
  const right = labels.filter((label) => label.side === "right");
  expect(right.map((label) => label.y)).toEqual([...right.map((label) => label.y)].sort((one, other) => one - other));
  for (const [index, label] of labels.entries()) {
    const wedge = wedges[index];
    expect(wedge && middleOf(wedge) < 0.5).toBe(label.side === "right");
  }
});

test.each([
  ["what does not collide stays where it wants to be", [0, 100], [20, 20], [0, 100]],
  ["two that want the same place share the shift", [50, 50], [20, 20], [40, 60]],
  ["a third one pushes both", [50, 50, 55], [20, 20, 20], [31.666, 51.666, 71.666]],
  ["nothing is nothing", [], [], []],
])("%s", (_fact, wishes, heights, middles) => {
  const placed = spread(wishes, heights);
  expect(placed).toHaveLength(middles.length);
  for (const [index, middle] of placed.entries()) expect(middle).toBeCloseTo(middles[index] ?? Number.NaN, 2);
});
