/** Raised with every change of a rule that moves a number; see docs of the rules. */
export const policyVersion = 1;

/** What a contribution is: a topic marked done, a self-check passed, a project handed in. */
export const evidenceKinds = ["studied", "checked", "shown"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a level rests on, weakest first. */
export const proofs = ["studied", "checked", "shown", "reviewed"] as const;
export type Proof = (typeof proofs)[number];

/** Things a number can rest on or a step can be. Self-checks and projects go by the slug of their stage. */
export const itemKinds = ["topic", "stage", "self-check", "project"] as const;
export type ItemKind = (typeof itemKinds)[number];
export type Item = { kind: ItemKind; slug: string };

/** Things a step can be. */
export const stepKinds = ["topic", "self-check", "project"] as const;
export type StepKind = (typeof stepKinds)[number];

/** What one may answer to a proposed step: not now, or "I know this already", which only a topic can be. */
export const stepAnswers = ["later", "known"] as const;
export type StepAnswer = (typeof stepAnswers)[number];

/** What moves a capability: marks, self-checks, projects, and the levels mentors give. */
export const movedBy = ["topic", "self-check", "project", "mentor-level"] as const;

/** What a learner says of a topic, as progress keeps it. */
export type Mark = "todo" | "learning" | "done" | "skipped";

/**
 * What stands between a learner and the next level.
 * NOT_TAUGHT: no stage works on it. MARKS_ALONE: marks alone end at `level`, a self-check or project lifts it.
 * PROJECT_RETURNED: the project of `stage` came back. PATH_ENDS: this path takes nobody above `level`.
 */
export const blockerCodes = ["NOT_TAUGHT", "MARKS_ALONE", "PROJECT_RETURNED", "PATH_ENDS"] as const;
export type BlockerCode = (typeof blockerCodes)[number];

/**
 * Why a step is proposed. CLOSES_GAP: it adds `gain` levels (target level times share, two decimals) to `capability`, whose
 * gap to the role is `gap`; the topics `before`, which it needs, are behind the learner. CONTINUE: begun already. FIRST: in
 * order, and it needs nothing. READY: all of `topics`, which it needs, are behind the learner. IN_ORDER: `topics` would
 * better come first, but nothing else is open.
 */
export const stepReasons = ["CLOSES_GAP", "CONTINUE", "FIRST", "READY", "IN_ORDER"] as const;
export type StepReason = (typeof stepReasons)[number];

export type Params = Record<string, string | number | string[]>;
