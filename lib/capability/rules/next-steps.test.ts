import fc from "fast-check";
import { expect, test } from "vitest";
import type { Course } from "#lib/capability/rules/course";
import { minutesLeft, nextSteps } from "#lib/capability/rules/next-steps";
import { someCourse } from "#lib/capability/rules/reference-for-tests";
import type { Mark } from "#lib/capability/rules/vocabulary";

type Told = { needs?: string[]; archived?: boolean; required?: boolean };
const topic = (slug: string, { needs = [], archived = false, required = true }: Told = {}) => ({
  slug,
  capabilities: [],
  minutes: 10,
  prerequisites: needs,
  required,
  archived,
});
const stage = (slug: string, topics: ReturnType<typeof topic>[]) => ({
  slug,
  archived: false,
  topics,
  weights: [],
  selfCheck: false,
  project: false,
});
const course: Course = {
  capabilities: [],
  dimensions: [],
  stages: [
    stage("one", [topic("a"), topic("b", { needs: ["a"] }), topic("old", { archived: true })]),
    stage("two", [
      topic("c", { needs: ["b"] }),
      topic("d", { required: false }),
      topic("e", { needs: ["old", "gone"] }),
    ]),
  ],
};
const stepsWith = (marks: Record<string, Mark>) =>
  nextSteps(course, (slug) => marks[slug] ?? "todo").map(({ item, reason }) => [
    item.slug,
    reason.code,
    ...Object.values(reason.params),
  ]);

test.each<[string, Record<string, Mark>, unknown[]]>([
  [
    "at the start: what needs nothing, in order",
    {},
    [
      ["a", "FIRST"],
      ["d", "FIRST"],
      ["e", "FIRST"],
    ],
  ],
  [
    "a prerequisite done opens the next",
    { a: "done" },
    [
      ["b", "READY", ["a"]],
      ["d", "FIRST"],
      ["e", "FIRST"],
    ],
  ],
  [
    "skipped counts as behind one",
    { a: "skipped", b: "skipped" },
    [
      ["c", "READY", ["b"]],
      ["d", "FIRST"],
      ["e", "FIRST"],
    ],
  ],
  [
    "begun ones come first",
    { e: "learning" },
    [
      ["e", "CONTINUE"],
      ["a", "FIRST"],
      ["d", "FIRST"],
    ],
  ],
  [
    "too few: the first open ones fill up",
    { d: "done", e: "done" },
    [
      ["a", "FIRST"],
      ["b", "IN_ORDER", ["a"]],
      ["c", "IN_ORDER", ["b"]],
    ],
  ],
  ["one left", { a: "done", b: "done", d: "skipped", e: "done" }, [["c", "READY", ["b"]]]],
  ["nothing left", { a: "done", b: "done", c: "done", d: "done", e: "skipped" }, []],
])("%s", (_fact, marks, steps) => expect(stepsWith(marks)).toEqual(steps));

test("minutes left count required topics that are neither done nor skipped", () => {
  const left = (marks: Record<string, Mark>) => minutesLeft(course, (slug) => marks[slug] ?? "todo");
  expect([left({}), left({ a: "done", b: "skipped", c: "learning" }), left({ d: "done" })]).toEqual([40, 20, 40]);
});

test("steps are few, open, published, never twice, and the same every time", () => {
  const marks = fc.dictionary(
    fc.stringMatching(/^s[0-4]-t[0-6]$/),
    fc.constantFrom<Mark>("todo", "learning", "done", "skipped"),
  );
  fc.assert(
    fc.property(someCourse, marks, (some, told) => {
      const statusOf = (slug: string) => told[slug] ?? "todo";
      const steps = nextSteps(some, statusOf);
      const open = some.stages
        .flatMap(({ topics }) => topics)
        .filter(({ slug, archived }) => !archived && statusOf(slug) !== "done" && statusOf(slug) !== "skipped");
      expect(steps).toHaveLength(Math.min(3, open.length));
      expect(new Set(steps.map(({ item }) => item.slug)).size).toBe(steps.length);
      for (const { item } of steps) expect(open.map(({ slug }) => slug)).toContain(item.slug);
      expect(nextSteps(some, statusOf)).toEqual(steps);
    }),
    { numRuns: 2_000 },
  );
});
