import { describe, expect, test } from "vitest";
import { changesBetween } from "#lib/capability/rules/changes";
import type { Course, CourseStage } from "#lib/capability/rules/course";
import { type Facts, judgeEvidence } from "#lib/capability/rules/evidence";
import { explainCapability } from "#lib/capability/rules/explain";
import roadmap from "#prisma/content/roadmap.json" with { type: "json" };

const at = "2026-04-01T00:00:00.000Z";
const now = Date.parse("2026-11-24T00:00:00Z");
const done = (...slugs: string[]): Facts => ({
  topics: new Map(slugs.map((slug) => [slug, { status: "done" as const, firstDoneAt: Date.parse(at) }])),
});
const topic = (slug: string, ...capabilities: string[]) => ({
  slug,
  capabilities,
  minutes: 10,
  prerequisites: [],
  required: true,
  archived: false,
});
const stage = (slug: string, fields: Partial<CourseStage> = {}): CourseStage => ({
  slug,
  archived: false,
  topics: [topic(`${slug}-1`, "c"), topic(`${slug}-2`, "c"), topic(`${slug}-3`)],
  weights: [{ capability: "c", level: 3, weight: 1 }],
  selfCheck: true,
  project: true,
  hours: 10,
  before: [],
  asked: [],
  ...fields,
});
const courseOf = (...stages: CourseStage[]): Course => ({
  stages,
  capabilities: [{ slug: "c", dimension: "people" }],
  dimensions: ["people"],
});
const explain = (course: Course, facts: Facts) =>
  explainCapability({ course, capability: "c", evidence: judgeEvidence(facts) }, now);
const passed = (slug: string) => ({ stage: slug, right: 10, asked: 10, at });
const handedIn = (slug: string, verdict: "accepted" | "returned" | null = null) => ({
  stage: slug,
  link: "https://example.org",
  answers: [],
  criteria: 0,
  verdict,
  at,
});

test("one of two topics that carry it: a quarter, explained", () => {
  expect(explain(courseOf(stage("s")), done("s-1"))).toEqual({
    coverage: 25,
    level: 0,
    proof: "studied",
    contributions: [{ item: { kind: "topic", slug: "s-1" }, kind: "studied", points: 25, of: 50, at }],
    missing: [
      { item: { kind: "self-check", slug: "s" }, kind: "checked", wouldAddCoverage: 30, wouldReachLevel: 1 },
      { item: { kind: "topic", slug: "s-2" }, kind: "studied", wouldAddCoverage: 25, wouldReachLevel: 1 },
      { item: { kind: "project", slug: "s" }, kind: "shown", wouldAddCoverage: 20, wouldReachLevel: 1 },
    ],
    blockers: [{ code: "MARKS_ALONE", params: { level: 1 } }],
    freshness: { at, months: 7 },
    policyVersion: 1,
  });
});

describe("parts", () => {
  const both = done("s-1", "s-2");
  test.each<[string, Partial<CourseStage>, Facts, number | null, number]>([
    ["marks alone are half", {}, both, 50, 1],
    ["and a self-check", {}, { ...both, attempts: [passed("s")] }, 80, 2],
    ["and a project", {}, { ...both, attempts: [passed("s")], handIns: [handedIn("s")] }, 100, 3],
    ["a returned project counts for nothing", {}, { ...both, handIns: [handedIn("s", "returned")] }, 50, 1],
    ["without a self-check in the content: 5 of 7", { selfCheck: false }, both, 71.4, 2],
    ["without a project: 5 of 8", { project: false }, both, 62.5, 1],
    ["without both, marks are everything and reach 2", { selfCheck: false, project: false }, both, 100, 2],
    [
      "a stage aiming at 4 is computed to 3",
      { weights: [{ capability: "c", level: 4, weight: 1 }] },
      { ...both, attempts: [passed("s")], handIns: [handedIn("s")] },
      100,
      3,
    ],
    [
      "no topic carries it: all topics of the stage count",
      { topics: [topic("s-1"), topic("s-2"), topic("s-3"), topic("s-4")] },
      both,
      25,
      0,
    ],
    ["no topics: self-check and project are the whole", { topics: [] }, { ...done(), attempts: [passed("s")] }, 60, 1],
    [
      "archived and done: it stays one of two",
      { topics: [{ ...topic("s-1", "c"), archived: true }, topic("s-2", "c")] },
      done("s-1"),
      25,
      0,
    ],
    [
      "archived and never done does not count",
      { topics: [{ ...topic("s-1", "c"), archived: true }, topic("s-2", "c")] },
      done("s-2"),
      50,
      1,
    ],
    ["no evidence", {}, done(), null, 0],
  ])("%s", (_fact, fields, facts, coverage, level) =>
    expect(explain(courseOf(stage("s", fields)), facts)).toMatchObject({ coverage, level }),
  );
});

test("stages count by their weight, and 99.9 is the most that is not everything", () => {
  const many = Array.from({ length: 60 }, (_, n) => topic(`s-${n}`, "c"));
  const course = courseOf(
    stage("s", { topics: many, selfCheck: false, project: false, weights: [{ capability: "c", level: 1, weight: 5 }] }),
    stage("t", { topics: [topic("t-1", "c")], selfCheck: false, project: false }),
  );
  expect(explain(course, done("t-1")).coverage).toBe(16.6);
  const all = [...many.map(({ slug }) => slug), "t-1"];
  expect(explain(course, done(...all.slice(1))).coverage).toBe(98.6);
  expect(explain(course, done(...all)).coverage).toBe(100);
});

describe("proof", () => {
  const all = done("s-1", "s-2");
  test.each<[string, Facts, string]>([
    ["marks", all, "studied"],
    ["a passed self-check", { ...all, attempts: [passed("s")] }, "checked"],
    ["a project", { ...all, handIns: [handedIn("s")] }, "shown"],
    ["a project that a mentor accepted", { ...all, handIns: [handedIn("s", "accepted")] }, "reviewed"],
    ["a level that a mentor gave", { ...all, mentorLevels: new Map([["c", 1]]) }, "reviewed"],
    ["not a lower one", { ...all, attempts: [passed("s")], mentorLevels: new Map([["c", 1]]) }, "checked"],
  ])("%s", (_fact, facts, proof) => expect(explain(courseOf(stage("s")), facts).proof).toBe(proof));
});

test.each<[string, Course, Facts, unknown]>([
  ["nobody teaches it", courseOf(), done(), [{ code: "NOT_TAUGHT", params: {} }]],
  ["marks alone end at 1", courseOf(stage("s")), done(), [{ code: "MARKS_ALONE", params: { level: 1 } }]],
  [
    "the project came back",
    courseOf(stage("s")),
    { ...done("s-1", "s-2"), attempts: [passed("s")], handIns: [handedIn("s", "returned")] },
    [
      { code: "PROJECT_RETURNED", params: { stage: "s" } },
      { code: "MARKS_ALONE", params: { level: 2 } },
    ],
  ],
  ["marks lead to the end", courseOf(stage("s", { selfCheck: false, project: false })), done(), []],
  [
    "the path ends here",
    courseOf(stage("s", { selfCheck: false, project: false })),
    done("s-1", "s-2"),
    [{ code: "PATH_ENDS", params: { level: 2 } }],
  ],
])("blockers: %s", (_fact, course, facts, blockers) => expect(explain(course, facts).blockers).toEqual(blockers));

test("a self-assessment stands beside the numbers and moves none of them", () => {
  const course = courseOf(stage("s"));
  const { selfAssessed, ...rest } = explain(course, { ...done("s-1"), selfAssessed: new Map([["c", 4]]) });
  expect(selfAssessed).toBe(4);
  expect(rest).toEqual(explain(course, done("s-1")));
});

describe("changes", () => {
  const course = courseOf(stage("s"), stage("t"));
  const because = { kind: "topic" as const, slug: "s-1" };

  test("say from where, to where and because of what", () => {
    const two = { before: judgeEvidence(done()), after: judgeEvidence(done("s-1")) };
    expect(changesBetween(course, { ...two, causes: [{ item: because, topics: ["s-1"] }] })).toEqual([
      { capability: "c", coverageFrom: null, coverageTo: 12.5, levelFrom: 0, levelTo: 0, because },
    ]);
  });

  test("are silent when no number moved, and name the last write that had a part", () => {
    const none = judgeEvidence(done());
    const other = { kind: "topic" as const, slug: "s-3" };
    expect(
      changesBetween(course, {
        before: none,
        after: judgeEvidence(done("s-3")),
        causes: [{ item: other, topics: ["s-3"] }],
      }),
    ).toEqual([]);
    const causes = [
      { item: because, topics: ["s-1"] },
      { item: { kind: "stage" as const, slug: "t" }, topics: ["t-1", "t-2"] },
      { item: other, topics: ["s-3"] },
    ];
    const [change] = changesBetween(course, {
      before: none,
      after: judgeEvidence(done("s-1", "s-3", "t-1", "t-2")),
      causes,
    });
    expect(change).toMatchObject({ coverageTo: 37.5, because: { kind: "stage", slug: "t" } });
  });
});

describe("the curriculum as it ships", () => {
  const stages = roadmap.stages.map((own) => ({
    slug: own.slug,
    archived: false,
    topics: own.topics.map((told) => topic(told.slug, ...told.capabilities)),
    weights: own.capabilityWeights,
    selfCheck: own.quiz.length > 0,
    project: own.project !== null,
    hours: own.estimatedHours,
    before: own.prerequisites.topics,
    asked: own.quiz.map((question) => question.topic),
  }));
  const slugs = [...new Set(stages.flatMap(({ weights }) => weights.map(({ capability }) => capability)))];
  const course: Course = {
    stages,
    capabilities: slugs.map((slug) => ({ slug, dimension: "people" })),
    dimensions: ["people"],
  };
  const everyTopic = done(...stages.flatMap(({ topics }) => topics.map(({ slug }) => slug)));

  test.each(slugs)("%s: marks alone are half and reach at most level 1; everything is 100", (capability) => {
    const explainIt = (facts: Facts) => explainCapability({ course, capability, evidence: judgeEvidence(facts) }, now);
    expect(explainIt(everyTopic)).toMatchObject({ coverage: 50, proof: "studied" });
    expect(explainIt(everyTopic).level).toBeLessThanOrEqual(1);
    const all = {
      ...everyTopic,
      attempts: stages.map(({ slug }) => passed(slug)),
      handIns: stages.map(({ slug }) => handedIn(slug)),
    };
    expect(explainIt(all)).toMatchObject({ coverage: 100, missing: [], proof: "shown" });
    expect(explainIt(all).level).toBe(
      Math.max(
        ...stages.flatMap(({ weights }) =>
          weights.filter((own) => own.capability === capability).map(({ level }) => level),
        ),
      ),
    );
  });
});
