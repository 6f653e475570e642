import { type Scale, toTenths, unitsGot, unitsOf } from "#lib/capability/rules/coverage";
import { levelIn, levelOf } from "#lib/capability/rules/level";
import type { StepName } from "#lib/capability/rules/plan/step-items";
import { partWeights, type Term, topicsIn } from "#lib/capability/rules/terms";
import type { EvidenceKind } from "#lib/capability/rules/vocabulary";
import type { MissingEvidence } from "#lib/capability/schema";

/** `got` counts in units of `topicsIn * parts`, as `gotIn` does. */
type Missing = { item: StepName; kind: EvidenceKind; got: number };

/** What a stage still asks for. */
export function missingIn(term: Term): Missing[] {
  const { stage } = term;
  if (stage.archived) return [];
  const missing: Missing[] = term.counting
    .filter((topic) => !term.done.includes(topic))
    .map(({ slug }) => ({ item: { kind: "topic", slug }, kind: "studied", got: partWeights.studied }));
  const whole = topicsIn(term);
  const add = (item: StepName["kind"], kind: EvidenceKind) =>
    missing.push({ item: { kind: item, slug: stage.slug }, kind, got: partWeights[kind] * whole });
  if (stage.selfCheck && !term.checked) add("self-check", "checked");
  if (stage.project && !term.shown) add("project", "shown");
  return missing;
}

/** The stage's term once that one thing is there. */
export function withItem(term: Term, { kind, slug }: StepName): Term {
  if (kind === "self-check") return { ...term, checked: true };
  if (kind === "project") return { ...term, shown: true };
  return { ...term, done: [...term.done, ...term.counting.filter((topic) => topic.slug === slug)] };
}

/** Everything that would still move a capability, each with what it alone would do; the greatest gain first. */
export function missingFor(terms: readonly Term[], scale: Scale): MissingEvidence[] {
  const units = unitsGot(scale, terms);
  const now = toTenths(scale, units);
  const level = levelOf(terms);
  return terms
    .flatMap((term) =>
      missingIn(term).map(({ item, kind, got }) => ({
        item,
        kind,
        wouldAddCoverage: (toTenths(scale, units + unitsOf(scale, term, got)) - now) / 10,
        wouldReachLevel: Math.max(level, levelIn(withItem(term, item))),
      })),
    )
    .sort((a, b) => b.wouldReachLevel - a.wouldReachLevel || b.wouldAddCoverage - a.wouldAddCoverage);
}
