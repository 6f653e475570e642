import type { Course } from "#lib/capability/rules/course";
import type { Evidence } from "#lib/capability/rules/evidence";
import { measureCapability } from "#lib/capability/rules/explain";
import { fitTo } from "#lib/capability/rules/gap";
import type { Requirement } from "#lib/catalog/schema";

/**
 * Per cent of what is required that a learner lacks, rounded up: 0 only when nothing is short, 100 only near the start.
 * Null when nothing is required.
 */
export function shortOf(course: Course, evidence: Evidence, requirements: readonly Requirement[]): number | null {
  const levelOf = (capability: string) =>
    Math.max(measureCapability({ course, capability, evidence }).level, evidence.mentorLevels.get(capability) ?? 0);
  const { gaps } = fitTo(requirements, levelOf);
  const wanted = gaps.reduce((sum, { required }) => sum + required, 0);
  const lacking = gaps.reduce((sum, { gap }) => sum + gap, 0);
  return wanted === 0 ? null : Math.ceil((100 * lacking) / wanted);
}
