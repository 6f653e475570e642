import type { Course } from "#lib/capability/rules/course";
import type { Evidence } from "#lib/capability/rules/evidence";
import { keyOf, type StepItem, type StepName, stepItemsOf } from "#lib/capability/rules/plan/step-items";
import type { Requirement } from "#lib/catalog/schema";

/** What a learner answered to a proposed step; `until` is their own day from which it may be proposed again. */
export type Choice = { item: StepName; answer: "later" | "known"; until: string };

/** All that a proposal of what to do next depends on. */
export type Situation = {
  course: Course;
  evidence: Evidence;
  /** Levels that where the learner is heading requires; empty without a goal. */
  requirements: readonly Requirement[];
  choices: readonly Choice[];
  /** The learner's own day. */
  today: string;
};

/**
 * Whether something stands behind "I know this already": the stage's self-check is passed, or a mentor gave the level
 * that the stage aims at for a capability the topic carries.
 */
export function isBacked(course: Course, evidence: Evidence, topic: string): boolean {
  const stage = course.stages.find(({ topics }) => topics.some(({ slug }) => slug === topic));
  const own = stage?.topics.find(({ slug }) => slug === topic);
  if (stage === undefined || own === undefined) return false;
  if (evidence.passed.has(stage.slug)) return true;
  return stage.weights.some(
    ({ capability, level }) =>
      own.capabilities.includes(capability) && (evidence.mentorLevels.get(capability) ?? 0) >= level,
  );
}

export type Outlook = {
  /** What is neither behind the learner nor known from elsewhere, in order. */
  open: readonly StepItem[];
  /** Whether a topic is done, skipped or known from elsewhere. */
  isBehind: (topic: string) => boolean;
  isReady: (item: StepItem) => boolean;
  /** Whether the learner wants no proposal of it on this day. */
  isHeld: (item: StepItem, day: string) => boolean;
  isBegun: (item: StepItem) => boolean;
};

export function outlookOf({ course, evidence, choices }: Situation): Outlook {
  const statusOf = (topic: string) => evidence.topics.get(topic)?.status;
  const isKnown = ({ item, answer }: Choice) =>
    item.kind === "topic" && answer === "known" && isBacked(course, evidence, item.slug);
  const knownElsewhere = new Set(choices.filter(isKnown).map(({ item }) => item.slug));
  const until = new Map(choices.map((choice) => [keyOf(choice.item), choice.until]));
  const isBehind = (topic: string) =>
    statusOf(topic) === "done" || statusOf(topic) === "skipped" || knownElsewhere.has(topic);
  const isOpen = ({ item: { kind, slug } }: StepItem) =>
    kind === "topic" ? !isBehind(slug) : !(kind === "self-check" ? evidence.passed : evidence.shown).has(slug);
  return {
    open: stepItemsOf(course).filter(isOpen),
    isBehind,
    isReady: ({ before }) => before.every(isBehind),
    isHeld: ({ item }, day) => (until.get(keyOf(item)) ?? "") > day,
    isBegun: ({ item }) => item.kind === "topic" && statusOf(item.slug) === "learning",
  };
}
