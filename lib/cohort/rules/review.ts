import type { FieldError } from "#lib/errors";
import type { HandInKind, Verdict } from "#lib/practice/rules/hand-in-state";

/** The work as far as a review is held against it: `criteria` is their number, as it was when the work was handed in. */
export type Reviewable = { kind: HandInKind; criteria: number };

type Reviewed = {
  verdict: Verdict;
  criteria: readonly { met: boolean }[];
  comment: string;
  level?: number | undefined;
};

/**
 * What is wrong with a review of this work. Accepted means that every criterion is met; whoever returns work says why;
 * only accepted evidence gives a level, and the comment is the note that every given level needs.
 */
export function reviewFaults({ verdict, criteria, comment, level }: Reviewed, work: Reviewable): FieldError[] {
  const faults: FieldError[] = [];
  if (criteria.length !== work.criteria) faults.push({ path: "criteria", code: "ONE_PER_CRITERION" });
  if (verdict === "accepted")
    for (const [index, { met }] of criteria.entries())
      if (!met) faults.push({ path: `criteria.${index}`, code: "NOT_MET" });
  const gives = level !== undefined;
  if (gives && (work.kind !== "evidence" || verdict !== "accepted"))
    faults.push({ path: "level", code: "NOT_ALLOWED" });
  if ((gives || verdict === "returned") && comment.trim() === "") faults.push({ path: "comment", code: "REQUIRED" });
  return faults;
}
