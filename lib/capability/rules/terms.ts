import type { Course, CourseStage, CourseTopic } from "#lib/capability/rules/course";
import type { Evidence } from "#lib/capability/rules/evidence";

/** What topics, the self-check and the project of a stage count for, in tenths. */
export const partWeights = { studied: 5, checked: 3, shown: 2 } as const;

/**
 * What one stage does for one capability and how much of that is behind the learner, in whole numbers:
 * a = got / (topics * parts), where `topics` is 1 for a stage without topics.
 */
export type Term = {
  stage: CourseStage;
  weight: number;
  target: number;
  /** The topics that count, and those of them that are done. */
  counting: readonly CourseTopic[];
  done: readonly CourseTopic[];
  checked: boolean;
  shown: boolean;
  /** Sum of the part weights that count here, e.g. 10, or 7 without a self-check. */
  parts: number;
  /** The same by content alone; differs only in an archived stage, where what is not earned no longer counts. */
  fullParts: number;
};

/** What a stage does for a capability by content alone, whoever learns it. */
type Aim = { stage: CourseStage; weight: number; target: number; carrying: readonly CourseTopic[]; settled: boolean };

const aimsOfCourses = new WeakMap<Course, Map<string, readonly Aim[]>>();

/** The stages that work on each capability; found once per course, for every answer asks for all of them. */
function aimsAt(course: Course, capability: string): readonly Aim[] {
  const known = aimsOfCourses.get(course) ?? new Map<string, readonly Aim[]>();
  aimsOfCourses.set(course, known);
  const aims = known.get(capability) ?? findAims(course, capability);
  known.set(capability, aims);
  return aims;
}

function findAims(course: Course, capability: string): readonly Aim[] {
  return course.stages.flatMap((stage) => {
    const aim = stage.weights.find((candidate) => candidate.capability === capability);
    if (aim === undefined) return [];
    const carrying = carryingOf(stage.topics, capability);
    // Only an archived topic makes a difference between learners: it counts for those who did it.
    const settled = stage.topics.every((topic) => !topic.archived);
    return [{ stage, weight: aim.weight, target: aim.level, carrying, settled }];
  });
}

/** The topics that carry a capability; all of them where none does. */
function carryingOf(topics: readonly CourseTopic[], capability: string): readonly CourseTopic[] {
  const carrying = topics.filter((topic) => topic.capabilities.includes(capability));
  return carrying.length > 0 ? carrying : topics;
}

/** The terms of one capability, in the order of the stages. Archived stages count as far as the learner earned them. */
export function termsOf(course: Course, capability: string, evidence: Evidence): Term[] {
  const isDone = (topic: CourseTopic) => evidence.topics.get(topic.slug)?.status === "done";
  return aimsAt(course, capability).flatMap(({ stage, weight, target, carrying, settled }) => {
    const counting = settled
      ? carrying
      : carryingOf(
          stage.topics.filter((topic) => !topic.archived || isDone(topic)),
          capability,
        );
    const checked = stage.selfCheck && evidence.passed.has(stage.slug);
    const shown = stage.project && evidence.shown.has(stage.slug);
    const studied = counting.length > 0 ? partWeights.studied : 0;
    const open = !stage.archived;
    const parts =
      studied +
      (checked || (open && stage.selfCheck) ? partWeights.checked : 0) +
      (shown || (open && stage.project) ? partWeights.shown : 0);
    if (parts === 0) return [];
    const fullParts = studied + (stage.selfCheck ? partWeights.checked : 0) + (stage.project ? partWeights.shown : 0);
    const done = counting.filter(isDone);
    return [{ stage, weight, target, counting, done, checked, shown, parts, fullParts }];
  });
}

/** Topics as the denominator sees them. */
export const topicsIn = (term: Term): number => Math.max(1, term.counting.length);

/** What the learner has of `topicsIn * parts`. */
export const gotIn = (term: Pick<Term, "done" | "checked" | "shown" | "counting">): number =>
  partWeights.studied * term.done.length +
  Math.max(1, term.counting.length) * ((term.checked ? partWeights.checked : 0) + (term.shown ? partWeights.shown : 0));

export const hasEvidence = (terms: readonly Term[]): boolean => terms.some((term) => gotIn(term) > 0);
