import fc from "fast-check";
import { expect, test } from "vitest";
import { outlined } from "#lib/heading-outline";
import { type Block, parseMarkdown } from "#lib/markdown";

const depthsIn = (blocks: readonly Block[]): number[] =>
  blocks.flatMap((block) => {
    if (block.is === "heading") return [block.depth];
    if (block.is === "quote") return depthsIn(block.inside);
    return block.is === "list" ? block.items.flatMap(depthsIn) : [];
  });
const written = (depths: readonly number[]) => depths.map((depth) => `${"#".repeat(depth)} H`).join("\n\n");
const settled = (depths: readonly number[]) => depthsIn(outlined(parseMarkdown(written(depths))));

test.each([
  ["as it should be", [1, 2, 2, 3, 1], [1, 2, 2, 3, 1]],
  ["beginning with the second level", [2, 3, 2], [1, 2, 1]],
  ["skipping one", [1, 4, 4, 2], [1, 2, 2, 2]],
  ["upside down", [3, 2, 1], [1, 1, 1]],
  ["none", [], []],
])("%s", (_fact, depths, expected) => expect(settled(depths)).toEqual(expected));

test("headings in quotes and lists stand in the same outline", () => {
  expect(depthsIn(outlined(parseMarkdown("## A\n\n> #### B\n\n- ### C\n\n## D")))).toEqual([1, 2, 2, 1]);
});

test("no level is skipped, none is deeper than it was written, and equals stay equal in a row", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 }), (depths) => {
      const levels = settled(depths);
      expect(levels).toHaveLength(depths.length);
      for (const [index, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
        expect(level).toBeLessThanOrEqual(depths[index] ?? 0);
        if (depths[index] === depths[index - 1]) expect(level).toBe(levels[index - 1]);
      }
    }),
    { numRuns: 1_000 },
  );
});
