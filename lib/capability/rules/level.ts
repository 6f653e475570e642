import type { Evidence } from "#lib/capability/rules/evidence";
import { gotIn, hasEvidence, type Term } from "#lib/capability/rules/terms";
import type { Proof } from "#lib/capability/rules/vocabulary";

/** Marks alone end here. */
export const markedLevel = 2;
/** What a computation can give; level 4 is for a mentor to say. */
export const computedLevel = 3;

type Standing = Pick<Term, "target" | "counting" | "done" | "checked" | "shown" | "fullParts">;

/** Level that one stage carries: its aim, times how much of it is behind the learner. */
export function levelIn(term: Standing): number {
  const whole = Math.max(1, term.counting.length) * term.fullParts;
  const level = Math.floor((term.target * gotIn(term)) / whole);
  return Math.min(level, term.checked || term.shown ? computedLevel : markedLevel);
}

export const levelOf = (terms: readonly Standing[]): number =>
  terms.reduce((level, term) => Math.max(level, levelIn(term)), 0);

const everything = (term: Term): Standing => ({
  ...term,
  done: term.counting,
  checked: term.stage.selfCheck,
  shown: term.stage.project,
});
const allMarks = (term: Term): Standing => ({ ...term, done: term.counting });

/** The level this path ends at, and the one that marks lead to from here. Archived stages give nothing new. */
export const bestLevel = (terms: readonly Term[]): number =>
  levelOf(terms.map((term) => (term.stage.archived ? term : everything(term))));
export const bestMarkedLevel = (terms: readonly Term[]): number => levelOf(terms.map(allMarks));

/** What the level rests on: the strongest evidence of the stages that carry it. Null without evidence. */
export function proofOf(terms: readonly Term[], capability: string, evidence: Evidence): Proof | null {
  const level = levelOf(terms);
  const mentorLevel = evidence.mentorLevels.get(capability);
  if (mentorLevel !== undefined && mentorLevel >= level) return "reviewed";
  if (!hasEvidence(terms)) return null;
  const carrying = terms.filter((term) => levelIn(term) === level && gotIn(term) > 0);
  if (carrying.some((term) => term.shown && evidence.shown.get(term.stage.slug)?.accepted)) return "reviewed";
  if (carrying.some((term) => term.shown)) return "shown";
  return carrying.some((term) => term.checked) ? "checked" : "studied";
}
