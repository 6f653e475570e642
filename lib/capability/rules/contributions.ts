import { apportion, type Scale, toTenths, unitsGot, unitsOf } from "#lib/capability/rules/coverage";
import { doneAt, type Evidence } from "#lib/capability/rules/evidence";
import { partWeights, type Term, topicsIn } from "#lib/capability/rules/terms";
import type { EvidenceKind, Item } from "#lib/capability/rules/vocabulary";
import type { Contribution } from "#lib/capability/schema";

type Share = { term: Term; item: Item; kind: EvidenceKind; got: number; at: string | null };

/** Evidence of one stage: its done topics, its self-check, its project. */
function sharesOf(term: Term, evidence: Evidence): Share[] {
  const { slug } = term.stage;
  const shares: Share[] = term.done.map((topic) => ({
    term,
    item: { kind: "topic", slug: topic.slug },
    kind: "studied",
    got: partWeights.studied,
    at: doneAt(evidence, topic.slug),
  }));
  const whole = topicsIn(term);
  if (term.checked) {
    const at = evidence.passed.get(slug) ?? null;
    shares.push({ term, item: { kind: "self-check", slug }, kind: "checked", got: partWeights.checked * whole, at });
  }
  if (term.shown) {
    const at = evidence.shown.get(slug)?.at ?? null;
    shares.push({ term, item: { kind: "project", slug }, kind: "shown", got: partWeights.shown * whole, at });
  }
  return shares;
}

/** Most tenths that this kind of evidence can give in its stage, rounded up. */
const ceiling = (scale: Scale, { term, kind }: Share): number => {
  const units = 1000n * unitsOf(scale, term, partWeights[kind] * topicsIn(term));
  return Number((units + scale.whole - 1n) / scale.whole);
};

/** What the coverage is made of; the points sum to it exactly. */
export function contributionsOf(terms: readonly Term[], scale: Scale, evidence: Evidence): Contribution[] {
  const shares = terms.flatMap((term) => sharesOf(term, evidence));
  const total = toTenths(scale, unitsGot(scale, terms));
  const tenths = apportion(
    scale,
    shares.map((share) => unitsOf(scale, share.term, share.got)),
    total,
  );
  return shares.map((share, index) => ({
    item: share.item,
    kind: share.kind,
    points: (tenths[index] ?? 0) / 10,
    of: ceiling(scale, share) / 10,
    at: share.at,
  }));
}
