import { type Learner, loadEvidence } from "#lib/capability/data/learner";
import { dimensionCoverage, explainCapability } from "#lib/capability/rules/explain";
import { policyVersion } from "#lib/capability/rules/vocabulary";
import type { Capabilities } from "#lib/capability/schema";

/** A learner's capabilities on a roadmap, each with all that its numbers rest on. */
export async function getCapabilities(learner: Learner): Promise<Capabilities> {
  const { slug: roadmap, course, evidence } = await loadEvidence(learner);
  const now = Date.now();
  return {
    roadmap,
    policyVersion,
    dimensions: course.dimensions.map((slug) => ({ slug, coverage: dimensionCoverage(course, slug, evidence) })),
    capabilities: course.capabilities.map(({ slug, dimension }) => ({
      slug,
      dimension,
      ...explainCapability({ course, capability: slug, evidence }, now),
    })),
  };
}
