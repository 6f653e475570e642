import { type Scale, toTenths, unitsGot, unitsOf } from "#lib/capability/rules/coverage";
import { levelIn, levelOf } from "#lib/capability/rules/level";
import { partWeights, type Term, topicsIn } from "#lib/capability/rules/terms";
import type { EvidenceKind, Item } from "#lib/capability/rules/vocabulary";
import type { MissingEvidence } from "#lib/capability/schema";

type Gap = { item: Item; kind: EvidenceKind; got: number; after: Term };

/** What a stage still asks for, and the stage's term once that one thing is there. */
function gapsOf(term: Term): Gap[] {
  const { stage } = term;
  if (stage.archived) return [];
  const gaps: Gap[] = term.counting
    .filter((topic) => !term.done.includes(topic))
    .map((topic) => ({
      item: { kind: "topic", slug: topic.slug },
      kind: "studied",
      got: partWeights.studied,
      after: { ...term, done: [...term.done, topic] },
    }));
  const whole = topicsIn(term);
  if (stage.selfCheck && !term.checked) {
    const item: Item = { kind: "self-check", slug: stage.slug };
    gaps.push({ item, kind: "checked", got: partWeights.checked * whole, after: { ...term, checked: true } });
  }
  if (stage.project && !term.shown) {
    const item: Item = { kind: "project", slug: stage.slug };
    gaps.push({ item, kind: "shown", got: partWeights.shown * whole, after: { ...term, shown: true } });
  }
  return gaps;
}

/** Everything that would still move a capability, each with what it alone would do; the greatest gain first. */
export function missingFor(terms: readonly Term[], scale: Scale): MissingEvidence[] {
  const units = unitsGot(scale, terms);
  const now = toTenths(scale, units);
  const level = levelOf(terms);
  return terms
    .flatMap((term) =>
      gapsOf(term).map(({ item, kind, got, after }) => ({
        item,
        kind,
        wouldAddCoverage: (toTenths(scale, units + unitsOf(scale, term, got)) - now) / 10,
        wouldReachLevel: Math.max(level, levelIn(after)),
      })),
    )
    .sort((a, b) => b.wouldReachLevel - a.wouldReachLevel || b.wouldAddCoverage - a.wouldAddCoverage);
}
