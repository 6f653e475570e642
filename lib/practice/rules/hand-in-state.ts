/** What a learner can hand in: a stage's project, or evidence of earlier learning for a capability. */
export const handInKinds = ["project", "evidence"] as const;
export type HandInKind = (typeof handInKinds)[number];

/** mentors: the learner and their current mentors. public: whoever has the address. */
export const audiences = ["mentors", "public"] as const;
export type Audience = (typeof audiences)[number];

export const verdicts = ["accepted", "returned"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What became of a hand-in. The one that stands is submitted until a mentor's latest word makes it accepted or returned;
 * one that a later one followed is replaced, and one the learner took back is withdrawn, whatever a mentor said of it.
 */
export const handInStates = ["submitted", "accepted", "returned", "withdrawn", "replaced"] as const;
export type HandInState = (typeof handInStates)[number];

/** What decides about a hand-in among all for the same project or capability. */
export type HandInFacts = { id: string; withdrawnAt: string | null; verdict: Verdict | null };

const open = <Row extends HandInFacts>(rows: readonly Row[]): Row[] => rows.filter((row) => row.withdrawnAt === null);

/** The one that stands: the latest that was not withdrawn. `rows`: all for one thing, newest first. */
export const standingOf = <Row extends HandInFacts>(rows: readonly Row[]): Row | null => open(rows)[0] ?? null;

/**
 * The one that numbers go by: what was accepted stays before anything handed in later. The same choice is made in SQL by
 * lib/capability/data/facts.ts; a test holds the two against each other. `rows`: all for one thing, newest first.
 */
export const judgedOf = <Row extends HandInFacts>(rows: readonly Row[]): Row | null =>
  open(rows).find(({ verdict }) => verdict === "accepted") ?? standingOf(rows);

/** `rows`: all for one thing, newest first; `row` is one of them. */
export function stateOf(row: HandInFacts, rows: readonly HandInFacts[]): HandInState {
  if (row.withdrawnAt !== null) return "withdrawn";
  if (standingOf(rows)?.id !== row.id) return "replaced";
  return row.verdict ?? "submitted";
}
