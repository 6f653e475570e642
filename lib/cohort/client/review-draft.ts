import { type Reviewable, reviewFaults } from "#lib/cohort/rules/review";
import type { ReviewRequest } from "#lib/cohort/schema/review";
import type { FieldError } from "#lib/errors";

/** A review as it is typed: nothing is decided until someone decides it. */
export type ReviewDraft = {
  verdict: "accepted" | "returned" | null;
  criteria: { met: boolean | null; comment: string }[];
  comment: string;
  /** "" for none, else the number. */
  level: string;
};

export const blankReview = (criteria: number): ReviewDraft => ({
  verdict: null,
  criteria: Array.from({ length: criteria }, () => ({ met: null, comment: "" })),
  comment: "",
  level: "",
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Whether what was kept can be gone on with, for work with this many criteria. */
export const isReviewDraft =
  (criteria: number) =>
  (value: unknown): value is ReviewDraft =>
    isRecord(value) &&
    (value.verdict === null || value.verdict === "accepted" || value.verdict === "returned") &&
    typeof value.comment === "string" &&
    typeof value.level === "string" &&
    Array.isArray(value.criteria) &&
    value.criteria.length === criteria &&
    value.criteria.every(
      (one: unknown) =>
        isRecord(one) && (one.met === null || typeof one.met === "boolean") && typeof one.comment === "string",
    );

/** What is to be sent of it; null while something is undecided. Only accepted evidence carries its level. */
export function reviewOf({ verdict, criteria, comment, level }: ReviewDraft): Omit<ReviewRequest, "id"> | null {
  const words = criteria.map(({ met, comment: word }) => ({ met, ...(word.trim() === "" ? {} : { comment: word }) }));
  if (verdict === null || !words.every((one): one is { met: boolean; comment?: string } => one.met !== null))
    return null;
  return {
    verdict,
    criteria: words,
    comment,
    ...(level === "" || verdict === "returned" ? {} : { level: Number(level) }),
  };
}

/** What is left to decide, or what the server would refuse. */
export function faultsOfDraft(draft: ReviewDraft, work: Reviewable): FieldError[] {
  const open = [
    ...draft.criteria.flatMap(({ met }, index) =>
      met === null ? [{ path: `criteria.${index}`, code: "REQUIRED" }] : [],
    ),
    ...(draft.verdict === null ? [{ path: "verdict", code: "REQUIRED" }] : []),
  ];
  const review = reviewOf(draft);
  return review === null ? open : reviewFaults(review, work);
}
