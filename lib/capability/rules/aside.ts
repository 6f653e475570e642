import type { Course } from "#lib/capability/rules/course";
import type { Evidence } from "#lib/capability/rules/evidence";
import { type Choice, isBacked, type Situation } from "#lib/capability/rules/plan/situation";
import { keyOf, stepItemsOf } from "#lib/capability/rules/plan/step-items";
import type { StepChoice } from "#lib/capability/schema/plan";

/** Days for which nothing is proposed after each answer, when the learner names no day. */
export const heldDays = { later: 7, known: 14 } as const;

/** A choice with what it rests on; null for what this course does not have. */
export function describeChoice(course: Course, evidence: Evidence, choice: Choice): StepChoice | null {
  const found = stepItemsOf(course).find(({ item }) => keyOf(item) === keyOf(choice.item));
  const stage = course.stages.find(({ slug }) => slug === found?.stage);
  if (found === undefined || stage === undefined) return null;
  const { item, answer, until } = choice;
  const carried = stage.topics.find(({ slug }) => item.kind === "topic" && slug === item.slug)?.capabilities ?? [];
  return {
    item,
    stage: stage.slug,
    answer,
    until,
    backed: answer === "known" && isBacked(course, evidence, item.slug),
    ways: {
      selfCheck: stage.selfCheck && !evidence.passed.has(stage.slug),
      capability: carried.find((slug) => stage.weights.some(({ capability }) => capability === slug)) ?? null,
    },
  };
}

/** The steps a learner has set aside, in order: held still, or said to be known and neither done nor skipped since. */
export function asideOf({ course, evidence, choices, today }: Situation): StepChoice[] {
  const isOver = ({ kind, slug }: Choice["item"]) => {
    if (kind === "self-check") return evidence.passed.has(slug);
    if (kind === "project") return evidence.shown.has(slug);
    return ["done", "skipped"].includes(evidence.topics.get(slug)?.status ?? "todo");
  };
  const place = new Map(stepItemsOf(course).map(({ item }, index) => [keyOf(item), index]));
  return choices
    .filter(({ item, answer, until }) => !isOver(item) && (answer === "known" || until > today))
    .flatMap((choice) => describeChoice(course, evidence, choice) ?? [])
    .sort((a, b) => (place.get(keyOf(a.item)) ?? 0) - (place.get(keyOf(b.item)) ?? 0));
}
