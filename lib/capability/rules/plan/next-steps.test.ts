import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course, CourseStage } from "#lib/capability/rules/course";
import { type Facts, judgeEvidence } from "#lib/capability/rules/evidence";
import { nextSteps } from "#lib/capability/rules/plan/next-steps";
import { type Choice, isBacked, type Situation } from "#lib/capability/rules/plan/situation";
import { projectMinutes, stepItemsOf } from "#lib/capability/rules/plan/step-items";
import { referenceSteps, someSituation, today } from "#lib/capability/rules/plan/steps-for-tests";
import type { Mark } from "#lib/capability/rules/vocabulary";

type Told = { needs?: string[]; archived?: boolean; required?: boolean; minutes?: number; carries?: string[] };
const topic = (
  slug: string,
  { needs = [], archived = false, required = true, minutes = 10, carries = [] }: Told = {},
) => ({
  slug,
  capabilities: carries,
  minutes,
  prerequisites: needs,
  required,
  archived,
});
const stage = (slug: string, topics: ReturnType<typeof topic>[], more: Partial<CourseStage> = {}): CourseStage => ({
  slug,
  archived: false,
  topics,
  weights: [],
  selfCheck: false,
  project: false,
  hours: 1,
  before: [],
  asked: [],
  ...more,
});
const courseWith = (...stages: CourseStage[]): Course => ({ capabilities: [], dimensions: [], stages });
const plain = courseWith(
  stage("one", [topic("a"), topic("b", { needs: ["a"] }), topic("old", { archived: true })]),
  stage("two", [topic("c", { needs: ["b"] }), topic("d", { required: false }), topic("e", { needs: ["old", "gone"] })]),
);

const marked = (marks: Record<string, Mark>): Facts["topics"] =>
  new Map(Object.entries(marks).map(([slug, status]) => [slug, { status, firstDoneAt: null }]));
type More = Partial<Omit<Situation, "course" | "evidence">> & { facts?: Omit<Facts, "topics"> };
function stepsOn(course: Course, marks: Record<string, Mark>, { facts = {}, ...more }: More = {}) {
  const evidence = judgeEvidence({ topics: marked(marks), ...facts });
  return nextSteps({ course, evidence, requirements: [], choices: [], today, ...more });
}
const told = (steps: ReturnType<typeof nextSteps>) =>
  steps.map(({ item, reason }) => [item.slug, reason.code, ...Object.values(reason.params)]);

describe("without a role", () => {
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
  ])("%s", (_fact, marks, steps) => expect(told(stepsOn(plain, marks))).toEqual(steps));

  test("when no topic is left, the self-checks and projects that are ready", () => {
    const parts = { selfCheck: true, project: true, asked: ["a"] };
    const course = courseWith(stage("one", [topic("a")], parts), stage("two", [topic("b")], parts));
    const kinds = (marks: Record<string, Mark>) =>
      stepsOn(course, marks).map(({ item }) => `${item.kind} ${item.slug}`);
    expect(kinds({ a: "done" })).toEqual(["topic b", "self-check one", "project one"]);
    expect(kinds({ a: "done", b: "skipped" })).toEqual(["self-check one", "project one", "self-check two"]);
  });
});

describe("what comes before what", () => {
  const course = courseWith(
    stage("one", [topic("a"), topic("b", { required: false })]),
    stage("two", [topic("c", { minutes: 50 }), topic("d", { minutes: 40, required: false })], {
      selfCheck: true,
      project: true,
      hours: 2,
      before: ["a", "gone"],
      asked: ["c", "d"],
    }),
  );
  const before = Object.fromEntries(
    stepItemsOf(course).map(({ item, before: own }) => [`${item.kind} ${item.slug}`, own]),
  );

  test("what a stage needs, everything in it needs; a self-check what it asks about, a project the required topics", () => {
    expect(before).toEqual({
      "topic a": [],
      "topic b": [],
      "topic c": ["a"],
      "topic d": ["a"],
      "self-check two": ["a", "c", "d"],
      "project two": ["a", "c"],
    });
  });

  test("a project takes what the stage's hours leave, half an hour at least", () => {
    const hours = (count: number) => projectMinutes({ ...course.stages[1], hours: count } as CourseStage);
    expect([hours(2), hours(1), hours(0)]).toEqual([30, 30, 30]);
    expect(hours(10)).toBe(510);
  });
});

describe("heading for a role", () => {
  const weights = [
    { capability: "x", level: 3, weight: 5 },
    { capability: "y", level: 2, weight: 1 },
  ];
  const course = courseWith(
    stage(
      "one",
      [
        topic("a", { carries: ["x"], minutes: 60 }),
        topic("b", { carries: ["y"], minutes: 30 }),
        topic("c", { carries: ["x"], minutes: 60, needs: ["a"] }),
        topic("d", { minutes: 5 }),
      ],
      { weights, selfCheck: true, project: true, hours: 5, asked: ["a", "b", "c"] },
    ),
  );
  const requirements = [
    { capability: "x", level: 2 },
    { capability: "y", level: 1 },
  ];

  test("what closes most of the gap per minute comes first, and says how much of what", () => {
    // x: 2 * 3 * 5/20 over 60 minutes; y: 1 * 2 * 5/10 over 30.
    expect(told(stepsOn(course, {}, { requirements }))).toEqual([
      ["b", "CLOSES_GAP", "y", 1, 1, []],
      ["a", "CLOSES_GAP", "x", 0.75, 2, []],
      ["d", "FIRST"],
    ]);
  });

  test("a self-check moves everything its stage works on", () => {
    const steps = stepsOn(course, { a: "done", b: "done", c: "done" }, { requirements });
    // x: 3 * 5/10 is level 1, so a gap of 1 and 3 * 3/10; y: 2 * 5/10 is level 1, no gap.
    expect(told(steps)).toEqual([
      ["one", "CLOSES_GAP", "x", 0.9, 1, ["a", "b", "c"]],
      ["d", "FIRST"],
    ]);
    expect(steps[0]).toMatchObject({ item: { kind: "self-check" }, minutes: 15 });
  });

  test("what only the job teaches is no gap a step closes, and a mentor's level closes one", () => {
    const job = stepsOn(
      course,
      {},
      { requirements: [{ capability: "x", level: 4 }], facts: { mentorLevels: new Map([["x", 3]]) } },
    );
    expect(job.map(({ reason }) => reason.code)).toEqual(["FIRST", "FIRST", "FIRST"]);
  });
});

describe("not now, and known already", () => {
  const course = courseWith(
    stage("one", [topic("a", { carries: ["x"] }), topic("b", { needs: ["a"] }), topic("c"), topic("d")], {
      weights: [{ capability: "x", level: 2, weight: 1 }],
      selfCheck: true,
      asked: ["a"],
    }),
  );
  const choice = (slug: string, answer: Choice["answer"], until: string): Choice => ({
    item: { kind: "topic", slug },
    answer,
    until,
  });
  const slugs = (choices: Choice[], facts: Omit<Facts, "topics"> = {}) =>
    stepsOn(course, {}, { choices, facts }).map(({ item }) => item.slug);

  test("not now holds until its day", () => {
    expect(slugs([choice("a", "later", "2026-11-25")])).toEqual(["c", "d", "b"]);
    expect(slugs([choice("a", "later", "2026-11-24")])).toEqual(["a", "c", "d"]);
  });

  test("known without anything behind it is not proposed for a while, and opens nothing", () => {
    expect(slugs([choice("a", "known", "2026-12-08")])).toEqual(["c", "d", "b"]);
    expect(slugs([choice("a", "known", "2026-11-24")])).toEqual(["a", "c", "d"]);
  });

  test("known with something behind it is never proposed and opens what needs it", () => {
    const known = [choice("a", "known", today)];
    expect(slugs(known, { mentorLevels: new Map([["x", 2]]) })).toEqual(["b", "c", "d"]);
    expect(slugs(known, { attempts: [{ stage: "one", right: 5, asked: 6, at: "2026-01-01T00:00:00Z" }] })).toEqual([
      "b",
      "c",
      "d",
    ]);
    expect(slugs(known, { mentorLevels: new Map([["x", 1]]) })).toEqual(["a", "c", "d"]);
    expect(isBacked(course, judgeEvidence({ topics: new Map() }), "nowhere")).toBe(false);
  });
});

test("steps are those of the slow, obvious reading of the rules", () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const steps = nextSteps(situation).map(({ item }) => `${item.kind}:${item.slug}`);
      expect(steps).toEqual(referenceSteps(situation));
    }),
    { numRuns: 10_000 },
  );
});

test("steps are few, open, not held, never twice, and the same every time", () => {
  fc.assert(
    fc.property(someSituation, (situation) => {
      const { course, evidence, choices } = situation;
      const steps = nextSteps(situation);
      expect(steps.length).toBeLessThanOrEqual(3);
      expect(new Set(steps.map(({ item }) => `${item.kind}:${item.slug}`)).size).toBe(steps.length);
      expect(nextSteps(structuredClone(situation))).toEqual(steps);
      for (const { item, reason } of steps) {
        const own = choices.find((one) => one.item.kind === item.kind && one.item.slug === item.slug);
        expect(own?.until ?? "").not.toSatisfy((until: string) => until > today);
        if (item.kind === "topic") {
          expect(["done", "skipped"]).not.toContain(evidence.topics.get(item.slug)?.status);
          if (own?.answer === "known") expect(isBacked(course, evidence, item.slug)).toBe(false);
        } else expect((item.kind === "project" ? evidence.shown : evidence.passed).has(item.slug)).toBe(false);
        if (reason.code === "CLOSES_GAP") {
          expect(reason.params.gain).toBeGreaterThanOrEqual(0);
          expect(reason.params.gap).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 10_000 },
  );
});
