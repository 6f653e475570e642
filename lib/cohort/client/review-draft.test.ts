import { expect, test } from "vitest";
import { blankReview, faultsOfDraft, isReviewDraft, type ReviewDraft, reviewOf } from "#lib/cohort/client/review-draft";

const project = { kind: "project", criteria: 2 } as const;
const evidence = { kind: "evidence", criteria: 0 } as const;
const decided: ReviewDraft = {
  verdict: "returned",
  criteria: [
    { met: true, comment: " " },
    { met: false, comment: "Which users?" },
  ],
  comment: "Once more",
  level: "",
};

test.each<[string, ReviewDraft, string[]]>([
  ["nothing decided", blankReview(2), ["criteria.0 REQUIRED", "criteria.1 REQUIRED", "verdict REQUIRED"]],
  [
    "a criterion left",
    {
      ...decided,
      criteria: [
        { met: true, comment: "" },
        { met: null, comment: "?" },
      ],
    },
    ["criteria.1 REQUIRED"],
  ],
  ["accepted with one unmet", { ...decided, verdict: "accepted" }, ["criteria.1 NOT_MET"]],
  ["returned without a word", { ...decided, comment: " " }, ["comment REQUIRED"]],
  ["whole", decided, []],
])("%s", (_fact, draft, faults) => {
  expect(faultsOfDraft(draft, project).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});

test("blank comments stay at home, and a level goes only with accepted evidence", () => {
  expect(reviewOf(decided)).toEqual({
    verdict: "returned",
    criteria: [{ met: true }, { met: false, comment: "Which users?" }],
    comment: "Once more",
  });
  const given = { ...blankReview(0), verdict: "accepted" as const, comment: "Seen", level: "0" };
  expect(reviewOf(given)).toMatchObject({ level: 0 });
  expect(reviewOf({ ...given, verdict: "returned" })).not.toHaveProperty("level");
  expect(faultsOfDraft(given, evidence)).toEqual([]);
  expect(reviewOf(blankReview(1))).toBeNull();
});

test("a draft for other criteria, or of another shape, is not gone on with", () => {
  const fits = isReviewDraft(2);
  expect(fits(JSON.parse(JSON.stringify(decided)))).toBe(true);
  for (const other of [null, 7, {}, blankReview(1), { ...decided, verdict: "maybe" }, { ...decided, criteria: [1, 2] }])
    expect(fits(other)).toBe(false);
});
