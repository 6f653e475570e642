import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCycleThrough } from "#lib/catalog/rules/cycles";
import type { Project, QuizQuestion } from "#lib/catalog/schema";
import { keptOrder, patchedTexts } from "#lib/editorial/rules/kinds/plain-patch";
import { encodeQuestion, nextOptionId, nextQuestionId } from "#lib/editorial/rules/kinds/question";
import { roadmapRules } from "#lib/editorial/rules/kinds/roadmap-rules";
import type { StageDraft } from "#lib/editorial/rules/kinds/stage-fields";
import { stageRules } from "#lib/editorial/rules/kinds/stage-rules";
import { type TopicDraft, topicRules } from "#lib/editorial/rules/kinds/topic-rules";
import { newStage } from "#lib/editorial/rules/outline/outline-drafts";
import {
  roadmapDraft,
  roadmapPatch,
  stageDraft,
  stagePatch,
  topicDraft,
  topicPatch,
} from "#lib/editorial/schema/course";
import { fieldErrors } from "#lib/http/validate";
import type { Localized } from "#lib/localized";

const { differenceOf, mergeThree, openChoices, compareThree } = stageRules.comparing;

const both = (text: string): Localized => ({ zh: `${text} 中`, en: text });
const question = (id: string, change: Partial<QuizQuestion> = {}): QuizQuestion => ({
  id,
  topic: "a",
  capability: "c",
  question: both(`Question ${id}`),
  options: ["a", "b"].map((letter) => ({ id: letter, ...both(letter) })),
  answer: "a",
  explanation: both("Because"),
  difficulty: 1,
  ...change,
});
const project: Project = {
  slug: "p",
  title: both("Project"),
  brief: both("Brief"),
  deliverables: [both("One"), both("Two")],
  acceptance: [both("Good"), both("Better")],
};
const stage = (change: Partial<StageDraft> = {}): StageDraft => ({
  ...newStage(both("Stage")),
  summary: both("Summary"),
  objectives: [both("First"), both("Second"), both("Third")],
  capabilityWeights: [
    { capability: "c", level: 2, weight: 3 },
    { capability: "d", level: 1, weight: 1 },
  ],
  quiz: [question("q1"), question("q2")],
  project,
  ...change,
});
const paths = (before: StageDraft, after: StageDraft) => differenceOf(before, after).map(({ path }) => path);

describe("fields of a stage", () => {
  test.each<[fact: string, change: Partial<StageDraft>, changed: string[]]>([
    [
      "a language of an objective",
      { objectives: [both("First"), { zh: "改", en: "Second" }, both("Third")] },
      ["objectives.1.zh"],
    ],
    [
      "an objective more",
      { objectives: [...stage().objectives, both("Fourth")] },
      ["objectives.3.zh", "objectives.3.en"],
    ],
    ["an objective less is the list as a whole", { objectives: [both("First"), both("Third")] }, ["objectives"]],
    ["so is another order", { objectives: [both("Third"), both("Second"), both("First")] }, ["objectives"]],
    [
      "a weight, whatever the order",
      { capabilityWeights: [{ capability: "d", level: 1, weight: 5 }, ...stage().capabilityWeights.slice(0, 1)] },
      ["capabilityWeights.d"],
    ],
    ["a weight taken away", { capabilityWeights: stage().capabilityWeights.slice(1) }, ["capabilityWeights.c"]],
    ["one question", { quiz: [question("q1", { difficulty: 3 }), question("q2")] }, ["quiz.q1"]],
    ["the order of questions says nothing", { quiz: [question("q2"), question("q1")] }, []],
    [
      "a criterion",
      { project: { ...project, acceptance: [both("Good"), both("Best")] } },
      ["project.acceptance.1.zh", "project.acceptance.1.en"],
    ],
    [
      "the brief in one language",
      { project: { ...project, brief: { ...project.brief, en: "Else" } } },
      ["project.brief.en"],
    ],
    ["no project any more", { project: null }, ["project"]],
    ["what comes before", { prerequisites: { stages: ["x"], topics: [] } }, ["prerequisites.stages"]],
    ["the order of topics", { topics: ["a"] }, ["topics"]],
  ])("%s", (_fact, change, changed) => expect(paths(stage(), stage(change))).toEqual(changed));

  test("two editors who change different ones have nothing to decide", () => {
    const mine = stage({
      objectives: [both("First"), both("Second"), { zh: "第三", en: "Third" }],
      capabilityWeights: [{ capability: "c", level: 2, weight: 5 }, ...stage().capabilityWeights.slice(1)],
      quiz: [question("q1"), question("q2", { answer: "b" })],
      project: { ...project, acceptance: [both("Fine"), both("Better")] },
    });
    const theirs = stage({
      objectives: [{ zh: "第一", en: "First" }, both("Second"), both("Third")],
      capabilityWeights: [
        { capability: "c", level: 2, weight: 3 },
        { capability: "d", level: 4, weight: 1 },
      ],
      quiz: [question("q1", { difficulty: 2 }), question("q2"), question("q3")],
      project: { ...project, deliverables: [both("One"), both("Two"), both("Three")] },
    });
    const three = { base: stage(), mine, theirs };
    expect(openChoices(three, {})).toEqual([]);
    const merged = mergeThree(three, {});
    expect(merged.objectives.map(({ zh }) => zh)).toEqual(["第一", "Second 中", "第三"]);
    expect(merged.capabilityWeights).toEqual([
      { capability: "c", level: 2, weight: 5 },
      { capability: "d", level: 4, weight: 1 },
    ]);
    expect(merged.quiz.map(({ id, answer, difficulty }) => [id, answer, difficulty])).toEqual([
      ["q1", "a", 2],
      ["q2", "b", 1],
      ["q3", "a", 1],
    ]);
    expect(merged.project).toEqual({
      ...project,
      acceptance: [both("Fine"), both("Better")],
      deliverables: [both("One"), both("Two"), both("Three")],
    });
  });

  test("one who takes an objective out while another rewords one has to be asked", () => {
    const three = {
      base: stage(),
      mine: stage({ objectives: [both("Second"), both("Third")] }),
      theirs: stage({ objectives: [both("First"), both("Second"), both("Third, reworded")] }),
    };
    expect(openChoices(three, {})).toEqual(["objectives"]);
  });
});

const text = fc.string({ maxLength: 5 });
const line = fc.record({ zh: text, en: text });
const filled = fc.record({ zh: fc.string({ minLength: 1, maxLength: 4 }), en: text });
const slugs = fc.constantFrom("a", "b", "c", "d-e");
const list = fc.uniqueArray(slugs, { maxLength: 3 });
const questions: fc.Arbitrary<QuizQuestion> = fc.record({
  id: fc.constantFrom("q1", "q2", "q3"),
  topic: slugs,
  capability: slugs,
  question: line,
  options: fc.constant(question("x").options),
  answer: fc.constantFrom("a", "b"),
  explanation: line,
  difficulty: fc.integer({ min: 1, max: 3 }),
});
const stages: fc.Arbitrary<StageDraft> = fc.record({
  title: filled,
  summary: line,
  objectives: fc.array(filled, { maxLength: 4 }),
  topics: list,
  prerequisites: fc.record({ stages: list, topics: list }),
  estimatedHours: fc.integer({ min: 0, max: 100 }),
  capabilityWeights: fc.uniqueArray(
    fc.record({ capability: slugs, level: fc.integer({ min: 1, max: 4 }), weight: fc.integer({ min: 1, max: 5 }) }),
    { selector: ({ capability }) => capability },
  ),
  project: fc.option(
    fc.record({
      slug: fc.constantFrom("p", "other"),
      title: line,
      brief: line,
      deliverables: fc.array(filled, { maxLength: 3 }),
      acceptance: fc.array(filled, { maxLength: 3 }),
    }),
  ),
  quiz: fc.uniqueArray(questions, { selector: ({ id }) => id }),
});
const topics: fc.Arbitrary<TopicDraft> = fc.record({
  title: filled,
  summary: line,
  capabilities: list,
  minutes: fc.integer({ min: 0, max: 6000 }),
  prerequisites: list,
  required: fc.boolean(),
});
const same = (a: StageDraft, b: StageDraft) => differenceOf(a, b).length === 0;

describe("whatever is edited", () => {
  test("what is sent turns the one state into the other, and nothing is sent for nothing", () => {
    fc.assert(
      fc.property(stages, stages, (before, after) => {
        const patch = stagePatch.parse(stageRules.patchOf(before, after));
        expect(same(patchedTexts(before, patch), after)).toBe(true);
        expect(stageRules.patchOf(before, before)).toEqual({});
      }),
    );
    fc.assert(
      fc.property(topics, topics, (before, after) => {
        const patch = topicPatch.parse(topicRules.patchOf(before, after));
        expect(patchedTexts(before, patch)).toEqual(after);
      }),
    );
    const before = { title: both("R"), summary: both("S"), model: "m", stages: ["a"] };
    const after = { ...before, title: both("T"), stages: ["b", "a"] };
    expect(patchedTexts(before, roadmapPatch.parse(roadmapRules.patchOf(before, after)))).toEqual(after);
  });

  test("every difference laid over one state gives the other", () => {
    fc.assert(
      fc.property(stages, stages, (before, after) => {
        const { withValue } = stageRules.fields;
        const laid = differenceOf(before, after).reduce(
          (draft, { path, after: value }) => withValue(draft, path, value),
          before,
        );
        expect(same(laid, after)).toBe(true);
      }),
    );
  });

  test("a merge with an unchanged side is the other side, and keeping all of mine is mine", () => {
    fc.assert(
      fc.property(stages, stages, stages, (base, mine, theirs) => {
        expect(same(mergeThree({ base, mine, theirs: base }, {}), mine)).toBe(true);
        expect(same(mergeThree({ base, mine: base, theirs }, {}), theirs)).toBe(true);
        const three = { base, mine, theirs };
        const all = Object.fromEntries(compareThree(three).map(({ path }) => [path, "mine"] as const));
        expect(openChoices(three, all)).toEqual([]);
        expect(stageRules.check(mergeThree(three, all)).filter(({ code }) => code === "TYPE")).toEqual([]);
      }),
    );
  });

  test("what the browser kept is read as it was, and nothing else is", () => {
    fc.assert(
      fc.property(stages, topics, (one, other) => {
        const [kept, keptTopic] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))];
        expect([stageRules.isDraft(kept), topicRules.isDraft(keptTopic)]).toEqual([true, true]);
        expect(stageRules.draftOf({ ...kept, origin: "article" })).toEqual(one);
        expect([topicRules.isDraft(kept), stageRules.isDraft(keptTopic)]).toEqual([false, false]);
      }),
    );
    for (const nothing of [null, 1, [], {}, { title: both("x") }]) {
      expect([stageRules, topicRules, roadmapRules].map(({ isDraft }) => isDraft(nothing))).toEqual([
        false,
        false,
        false,
      ]);
    }
  });
});

describe("the browser refuses what the server refuses", () => {
  const long = "x".repeat(4001);
  const many = (length: number) => Array.from({ length }, (_, index) => `s-${index}`);
  const questionsOf = (change: Partial<QuizQuestion>) => ({ quiz: [question("q1", change)] });
  test.each<[fact: string, change: Partial<StageDraft>, code: string]>([
    ["no title", { title: { zh: " ", en: "" } }, "ONE_LANGUAGE"],
    ["a long title", { title: { zh: "", en: "x".repeat(301) } }, "TOO_LONG"],
    ["a long summary", { summary: { zh: long, en: "" } }, "TOO_LONG"],
    ["a long objective", { objectives: [{ zh: long, en: "" }] }, "TOO_LONG"],
    ["too many objectives", { objectives: many(31).map(both) }, "TOO_LARGE"],
    ["hours that are no number", { estimatedHours: Number.NaN }, "TYPE"],
    ["hours below nothing", { estimatedHours: -1 }, "TOO_SMALL"],
    ["too many hours", { estimatedHours: 10_001 }, "TOO_LARGE"],
    ["a topic twice", { topics: ["a", "a"] }, "GIVEN_TWICE"],
    ["too much before it", { prerequisites: { stages: [], topics: many(51) } }, "TOO_LARGE"],
    ["a weight too heavy", { capabilityWeights: [{ capability: "c", level: 1, weight: 6 }] }, "TOO_LARGE"],
    ["a level of nothing", { capabilityWeights: [{ capability: "c", level: 0, weight: 1 }] }, "TOO_SMALL"],
    ["a question of no topic", questionsOf({ topic: "" }), "REQUIRED"],
    ["one answer to choose from", questionsOf({ options: question("x").options.slice(0, 1) }), "TOO_SMALL"],
    ["a right answer that is none", questionsOf({ answer: "z" }), "UNKNOWN_OPTION"],
    ["a question harder than hard", questionsOf({ difficulty: 4 }), "TOO_LARGE"],
    ["a question twice", { quiz: [question("q1"), question("q1")] }, "GIVEN_TWICE"],
    ["a long criterion", { project: { ...project, acceptance: [{ zh: "", en: long }] } }, "TOO_LONG"],
  ])("%s", (_fact, change, code) => {
    const draft = stage(change);
    expect(stageRules.check(draft).map((error) => error.code)).toContain(code);
    const { error } = stageDraft.safeParse(draft, { reportInput: true });
    expect(error && fieldErrors(error).map((one) => one.code)).toContain(code);
  });

  test("and takes what the server takes", () => {
    fc.assert(
      fc.property(stages, topics, (one, other) => {
        expect(stageRules.check(one).length === 0).toBe(stageDraft.safeParse(one).success);
        expect(topicRules.check(other).length === 0).toBe(topicDraft.safeParse(other).success);
      }),
    );
    expect(roadmapDraft.safeParse({ ...roadmapRules.empty, title: both("R") }).success).toBe(false);
    expect(roadmapRules.check({ ...roadmapRules.empty, title: both("R") })).toEqual([
      { path: "model", code: "REQUIRED" },
    ]);
  });
});

test("published, a stage says everything in both languages", () => {
  expect(stageRules.missing(stage())).toEqual([]);
  const half = { zh: "", en: "Half" };
  const draft = stage({
    title: half,
    objectives: [half],
    quiz: [
      question("q1", {
        options: [
          { id: "a", ...half },
          { id: "b", ...both("b") },
        ],
      }),
    ],
    project: { ...project, acceptance: [] },
    capabilityWeights: [],
  });
  expect(stageRules.missing(draft).map(({ path }) => path)).toEqual([
    "title.zh",
    "objectives.0.zh",
    "capabilityWeights",
    "quiz.q1.options.a.zh",
    "project.acceptance",
  ]);
});

test("questions and answers get names that none has yet", () => {
  expect(nextQuestionId("foundations", [])).toBe("foundations-q1");
  expect(nextQuestionId("foundations", ["foundations-q2", "s0-q1"])).toBe("foundations-q3");
  expect(nextOptionId([{ id: "a" }, { id: "c" }])).toBe("b");
  expect(encodeQuestion({ ...question("q1"), extra: 1 } as QuizQuestion)).not.toContain("extra");
});

test.each<[fact: string, now: string[], then: string[], back: string[]]>([
  ["the same ones come back in their order", ["a", "b"], ["b", "a"], ["b", "a"]],
  ["what moved away stays away", ["a"], ["a", "b"], ["a"]],
  ["what was added stays", ["a", "b"], ["a"], ["a", "b"]],
])("an order from an earlier state: %s", (_fact, now, then, back) => expect(keptOrder(now, then)).toEqual(back));

describe("a circle through one item", () => {
  const edges = new Map([
    ["a", ["b"]],
    ["b", ["c", "d"]],
    ["c", ["a"]],
    ["d", ["d"]],
    ["e", ["a"]],
  ]);
  test.each<[slug: string, way: string[] | null]>([
    ["a", ["a", "b", "c", "a"]],
    ["c", ["c", "a", "b", "c"]],
    ["d", ["d", "d"]],
    ["e", null],
    ["nowhere", null],
  ])("%s", (slug, way) => expect(findCycleThrough(edges, slug)).toEqual(way));

  test("is found exactly when the item reaches itself, and each step of the way is there", () => {
    const graph = fc.dictionary(slugs, list).map((found) => new Map(Object.entries(found)));
    fc.assert(
      fc.property(graph, slugs, (found, slug) => {
        const way = findCycleThrough(found, slug);
        const reached = new Set<string>();
        const queue = [...(found.get(slug) ?? [])];
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
          if (!reached.has(next)) queue.push(...(found.get(next) ?? []));
          reached.add(next);
        }
        expect(way !== null).toBe(reached.has(slug));
        if (way === null) return;
        expect([way[0], way.at(-1)]).toEqual([slug, slug]);
        for (const [index, step] of way.slice(1).entries()) expect(found.get(way[index] ?? "")).toContain(step);
      }),
    );
  });
});
