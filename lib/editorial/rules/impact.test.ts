import { expect, test } from "vitest";
import type { KeptCourse } from "#lib/capability/rules/course";
import { addLearner, average, comparisonOf, emptyTally, evidenceOf } from "#lib/editorial/rules/impact";

const topic = (slug: string, more: object = {}) => ({
  id: `id-${slug}`,
  slug,
  capabilities: ["one"],
  minutes: 10,
  prerequisites: [],
  required: true,
  archived: false,
  ...more,
});
const course = (topics: ReturnType<typeof topic>[], weight = 2): KeptCourse => ({
  capabilities: [
    { slug: "one", dimension: "people" },
    { slug: "two", dimension: "things" },
  ],
  dimensions: ["people", "things"],
  stages: [
    {
      slug: "first",
      archived: false,
      topics,
      weights: [
        { capability: "one", level: 2, weight },
        { capability: "two", level: 2, weight: 1 },
      ],
      selfCheck: false,
      project: false,
      hours: 1,
      before: [],
      asked: [],
    },
  ],
});

const [a, b] = [topic("a"), topic("b")];
function tallied(before: KeptCourse, after: KeptCourse, learners: ["a" | "b", "done" | "learning" | "skipped"][][]) {
  const comparison = comparisonOf({ before, after });
  const tally = emptyTally();
  for (const marks of learners) {
    const known = marks.map(([slug, status]) => [`id-${slug}`, status] as const);
    addLearner(tally, comparison, evidenceOf(comparison, [...known, ["id-elsewhere", "done"]], {}));
  }
  return { ...tally, capabilities: Object.fromEntries(tally.capabilities) };
}

test("a second topic halves what the first one gave, and the share of the way with it", () => {
  const { dashboards, capabilities, progress } = tallied(course([a]), course([a, b]), [
    [["a", "done"]],
    [["a", "learning"]],
    [],
  ]);
  expect(dashboards).toBe(1);
  expect(capabilities.one).toEqual({ learners: 1, tenths: -500, levelsUp: 0, levelsDown: 1 });
  expect(progress).toEqual({ learners: 1, points: -50 });
});

test("a capability on which nothing changes is not measured, one whose only weight changes stays", () => {
  const comparison = comparisonOf({ before: course([a, b]), after: course([a, b], 5) });
  expect(comparison.after.capabilities.map(({ slug }) => slug)).toEqual(["one"]);
  expect(comparison.countsMove).toBe(false);
  expect(tallied(course([a, b]), course([a, b], 5), [[["a", "done"]]]).dashboards).toBe(0);
});

test("an archived topic goes on counting for those who did it, and for nobody else", () => {
  const after = course([a, topic("b", { archived: true })]);
  const { progress } = tallied(course([a, b]), after, [[["b", "done"]], [["a", "done"]], [["b", "skipped"]]]);
  expect(progress).toEqual({ learners: 1, points: 50 });
});

test.each([
  [10, 4, 2.5],
  [-10, 3, -3.3],
  [-0.5, 10, -0.1],
  [0, 0, 0],
])("the average of %d over %d learners is %d", (sum, count, mean) => expect(average(sum, count)).toBe(mean));
