import { expect, test } from "vitest";
import { withRatings } from "#lib/capability/rules/with-ratings";
import type { Capabilities } from "#lib/capability/schema";

const one = (slug: string, selfAssessed?: number) =>
  ({
    slug,
    coverage: 50,
    level: 1,
    ...(selfAssessed === undefined ? {} : { selfAssessed }),
  }) as Capabilities["capabilities"][number];
const answer = { capabilities: [one("a", 2), one("b"), one("c", 1)] };

test("what was said since stands in the answer, and nothing else moves", () => {
  const said = withRatings(
    answer,
    new Map([
      ["a", null],
      ["b", 0],
    ]),
  );
  expect(said.capabilities).toEqual([one("a"), one("b", 0), one("c", 1)]);
  expect(answer.capabilities[0]?.selfAssessed).toBe(2);
});

test("when nothing was said it is the same answer", () => {
  expect(withRatings(answer, new Map())).toBe(answer);
});
