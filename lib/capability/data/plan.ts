import { type Learner, loadEvidence } from "#lib/capability/data/learner";
import { minutesLeft, nextSteps } from "#lib/capability/rules/next-steps";
import type { Plan } from "#lib/capability/schema";

/** What a learner may do next on a roadmap, and how much is left of it. */
export async function getPlan(learner: Learner): Promise<Plan> {
  const { slug: roadmap, course, evidence } = await loadEvidence(learner);
  const statusOf = (topic: string) => evidence.topics.get(topic)?.status ?? "todo";
  return { roadmap, nextSteps: nextSteps(course, statusOf), minutesLeft: minutesLeft(course, statusOf) };
}
