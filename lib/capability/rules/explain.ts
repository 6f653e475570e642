import { contributionsOf } from "#lib/capability/rules/contributions";
import type { Course } from "#lib/capability/rules/course";
import { coverageTenths, fromTenths, scaleOf } from "#lib/capability/rules/coverage";
import type { Evidence } from "#lib/capability/rules/evidence";
import { freshnessOf } from "#lib/capability/rules/freshness";
import { bestLevel, bestMarkedLevel, levelOf, proofOf } from "#lib/capability/rules/level";
import { missingFor } from "#lib/capability/rules/missing";
import { hasEvidence, type Term, termsOf } from "#lib/capability/rules/terms";
import { policyVersion } from "#lib/capability/rules/vocabulary";
import type { Blocker, Explanation } from "#lib/capability/schema";

/** What a learner's evidence says of one capability on one course. */
export type Question = { course: Course; capability: string; evidence: Evidence };

function blockersOf(terms: readonly Term[], evidence: Evidence): Blocker[] {
  if (terms.length === 0) return [{ code: "NOT_TAUGHT", params: {} }];
  const level = levelOf(terms);
  const best = bestLevel(terms);
  if (level >= best) return [{ code: "PATH_ENDS", params: { level: best } }];
  const marked = bestMarkedLevel(terms);
  const returned = terms.filter((term) => evidence.returned.has(term.stage.slug));
  return [
    ...returned.map(({ stage }): Blocker => ({ code: "PROJECT_RETURNED", params: { stage: stage.slug } })),
    ...(marked < best ? [{ code: "MARKS_ALONE" as const, params: { level: marked } }] : []),
  ];
}

/** The two numbers of a capability and everything they rest on. `now` is milliseconds since 1970. */
export function explainCapability({ course, capability, evidence }: Question, now: number): Explanation {
  const terms = termsOf(course, capability, evidence);
  const scale = scaleOf(terms);
  const contributions = contributionsOf(terms, scale, evidence);
  const selfAssessed = evidence.selfAssessed.get(capability);
  const mentorLevel = evidence.mentorLevels.get(capability);
  return {
    coverage: fromTenths(coverageTenths(terms)),
    level: levelOf(terms),
    proof: proofOf(terms, capability, evidence),
    contributions,
    missing: missingFor(terms, scale),
    blockers: blockersOf(terms, evidence),
    ...(selfAssessed === undefined ? {} : { selfAssessed }),
    ...(mentorLevel === undefined ? {} : { mentorLevel }),
    freshness: freshnessOf(
      contributions.map(({ at }) => at),
      now,
    ),
    policyVersion,
  };
}

export type Measure = { coverage: number | null; level: number };

/** The two numbers alone. */
export function measureCapability({ course, capability, evidence }: Question): Measure {
  const terms = termsOf(course, capability, evidence);
  if (!hasEvidence(terms)) return { coverage: null, level: 0 };
  return { coverage: fromTenths(coverageTenths(terms)), level: levelOf(terms) };
}

/** Coverage of a dimension: the same formula over all its capabilities. */
export function dimensionCoverage(course: Course, dimension: string, evidence: Evidence): number | null {
  const own = course.capabilities.filter((capability) => capability.dimension === dimension);
  return fromTenths(coverageTenths(own.flatMap(({ slug }) => termsOf(course, slug, evidence))));
}
