import type { LearnerFilter } from "#lib/cohort/rules/vocabulary";

type Listed = { id: string; stalled: boolean; waiting: number };

/** Stalled learners first, whoever has been quiet longest before the others; ties go to the id. */
export function orderLearners<Learner extends Listed>(
  learners: readonly Learner[],
  quietSince: (learner: Learner) => number,
): Learner[] {
  return learners.toSorted(
    (a, b) =>
      Number(b.stalled) - Number(a.stalled) ||
      quietSince(a) - quietSince(b) ||
      Number(a.id > b.id) - Number(a.id < b.id),
  );
}

export function isWanted({ stalled, waiting }: Omit<Listed, "id">, filter: LearnerFilter): boolean {
  return filter === "all" || (filter === "stalled" ? stalled : waiting > 0);
}
