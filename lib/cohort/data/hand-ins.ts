import type { HandInList, HandInsQuery } from "#lib/cohort/schema/review";
import { readHandIns } from "#lib/practice/data/hand-ins";

/**
 * What a learner has handed in, newest first: all that stands; of one project or capability also what was replaced since.
 * What the learner took back is theirs alone again.
 */
export async function listHandIns(userId: string, { stage, capability }: HandInsQuery): Promise<HandInList> {
  const handIns = await readHandIns({
    userId,
    ...(stage === undefined ? {} : { stage }),
    ...(capability === undefined ? {} : { capability }),
  });
  const history = stage !== undefined || capability !== undefined;
  return { items: handIns.filter(({ state }) => state !== "withdrawn" && (history || state !== "replaced")) };
}
