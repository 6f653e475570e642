import { getCapabilities } from "#lib/capability/data/capabilities";
import type { Learner } from "#lib/capability/data/learner";
import type { Capabilities } from "#lib/capability/schema";

/**
 * A learner's capabilities as their mentor may read them: the same, without a private target the learner is heading for.
 * @throws AppError NOT_FOUND for a roadmap that is not there
 */
export async function getMentoredCapabilities(learner: Learner): Promise<Capabilities> {
  const { role, capabilities, ...rest } = await getCapabilities(learner);
  if (!role?.private) return { ...rest, capabilities, ...(role ? { role } : {}) };
  return { ...rest, capabilities: capabilities.map(({ required: _required, gap: _gap, ...one }) => one) };
}
