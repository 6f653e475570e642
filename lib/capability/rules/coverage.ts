import { gotIn, type Term, topicsIn } from "#lib/capability/rules/terms";

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Units that every share of these terms is a whole number of; a coverage of 100 is `whole` of them. */
export type Scale = { common: bigint; whole: bigint };

export function scaleOf(terms: readonly Term[]): Scale {
  const common = terms.reduce((sum, term) => {
    const denominator = BigInt(topicsIn(term) * term.parts);
    return (sum * denominator) / gcd(sum, denominator);
  }, 1n);
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return { common, whole: common * BigInt(weight) };
}

/** Units that `got` of a term's `topicsIn * parts` are worth. */
export const unitsOf = (scale: Scale, term: Term, got: number): bigint =>
  (scale.common / BigInt(topicsIn(term) * term.parts)) * BigInt(term.weight * got);

export const unitsGot = (scale: Scale, terms: readonly Term[]): bigint =>
  terms.reduce((sum, term) => sum + unitsOf(scale, term, gotIn(term)), 0n);

/** Tenths of a per cent, rounded down: 999 until everything is done. No path: 0. */
export const toTenths = (scale: Scale, units: bigint): number =>
  scale.whole === 0n ? 0 : Number((1000n * units) / scale.whole);

/** Coverage in tenths; null without evidence. */
export function coverageTenths(terms: readonly Term[]): number | null {
  const scale = scaleOf(terms);
  const units = unitsGot(scale, terms);
  return units === 0n ? null : toTenths(scale, units);
}

/** Tenths as everyone sees them, with one decimal. */
export const fromTenths = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10);

/** Shares out whole tenths by largest remainder, so that they sum to `total` exactly; ties go to the earlier one. */
export function apportion(scale: Scale, shares: readonly bigint[], total: number): number[] {
  const exact = shares.map((units, index) => {
    const thousandfold = 1000n * units;
    const tenths = scale.whole === 0n ? 0n : thousandfold / scale.whole;
    return { index, tenths: Number(tenths), rest: thousandfold - tenths * scale.whole };
  });
  let left = total - exact.reduce((sum, share) => sum + share.tenths, 0);
  const result = exact.map((share) => share.tenths);
  const byRest = [...exact].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const share of byRest) {
    if (left <= 0) break;
    result[share.index] = share.tenths + 1;
    left -= 1;
  }
  return result;
}
