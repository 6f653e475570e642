import { evidenceIn, type LearnerRecord } from "#lib/capability/data/learner";
import { type Cause, changesBetween } from "#lib/capability/rules/changes";
import { courseOf } from "#lib/capability/rules/course";
import type { CapabilityChange } from "#lib/capability/schema";
import { catalogOf } from "#lib/catalog/data";

type Two = { before: LearnerRecord; after: LearnerRecord; causes: readonly Cause[] };

/**
 * How a learner's capabilities moved between two readings, on every roadmap. For after the commit: reading the catalog
 * may take a connection of its own.
 */
export async function changesOf({ before, after, causes }: Two): Promise<CapabilityChange[]> {
  const { roadmaps } = await catalogOf(after.release);
  return [...roadmaps.values()].flatMap((roadmap) =>
    changesBetween(courseOf(roadmap), {
      before: evidenceIn(roadmap, before),
      after: evidenceIn(roadmap, after),
      causes,
    }),
  );
}
