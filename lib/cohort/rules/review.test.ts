import fc from "fast-check";
import { expect, test } from "vitest";
import { type Reviewable, reviewFaults } from "#lib/cohort/rules/review";

const project: Reviewable = { kind: "project", criteria: 2 };
const evidence: Reviewable = { kind: "evidence", criteria: 0 };
const both = [{ met: true }, { met: true }];
const one = [{ met: true }, { met: false }];

test.each([
  ["every criterion met", { verdict: "accepted", criteria: both, comment: "" }, project, []],
  ["accepted with one unmet", { verdict: "accepted", criteria: one, comment: "" }, project, ["criteria.1 NOT_MET"]],
  ["returned with a reason", { verdict: "returned", criteria: one, comment: "Say why" }, project, []],
  ["returned though all is met", { verdict: "returned", criteria: both, comment: "Too short" }, project, []],
  ["returned without a word", { verdict: "returned", criteria: one, comment: " \n" }, project, ["comment REQUIRED"]],
  ["a criterion left out", { verdict: "accepted", criteria: [], comment: "" }, project, ["criteria ONE_PER_CRITERION"]],
  [
    "a level for a project",
    { verdict: "accepted", criteria: both, comment: "Good", level: 3 },
    project,
    ["level NOT_ALLOWED"],
  ],
  ["evidence with a level and a note", { verdict: "accepted", criteria: [], comment: "Good", level: 3 }, evidence, []],
  ["level 0 is a level", { verdict: "accepted", criteria: [], comment: "", level: 0 }, evidence, ["comment REQUIRED"]],
  [
    "returned evidence gives none",
    { verdict: "returned", criteria: [], comment: "No", level: 1 },
    evidence,
    ["level NOT_ALLOWED"],
  ],
] as const)("%s", (_fact, review, work, faults) => {
  expect(reviewFaults(review, work).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});

const someReview = fc.record({
  verdict: fc.constantFrom("accepted" as const, "returned" as const),
  criteria: fc.array(fc.record({ met: fc.boolean() }), { maxLength: 4 }),
  comment: fc.constantFrom("", " ", "A word"),
  level: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
});
const someWork = fc.record({
  kind: fc.constantFrom("project" as const, "evidence" as const),
  criteria: fc.nat({ max: 4 }),
});

test("what passes was said of every criterion, is met when accepted, and has words where words are needed", () => {
  fc.assert(
    fc.property(someReview, someWork, (review, work) => {
      if (reviewFaults(review, work).length > 0) return;
      expect(review.criteria).toHaveLength(work.criteria);
      if (review.verdict === "accepted") expect(review.criteria.every(({ met }) => met)).toBe(true);
      else expect(review.comment.trim()).not.toBe("");
      if (review.level !== undefined)
        expect([work.kind, review.verdict, review.comment]).toEqual(["evidence", "accepted", "A word"]);
    }),
    { numRuns: 5_000 },
  );
});
