import type { Course } from "#lib/capability/rules/course";
import type { Evidence } from "#lib/capability/rules/evidence";
import { computedLevel, levelOf } from "#lib/capability/rules/level";
import { missingIn, withItem } from "#lib/capability/rules/missing";
import { keyOf, type StepItem, type StepName } from "#lib/capability/rules/plan/step-items";
import { type Term, termsOf, topicsIn } from "#lib/capability/rules/terms";
import type { Requirement } from "#lib/catalog/schema";

/** One required capability, with what the course does for it. */
type Track = { capability: string; required: number; mentor: number; terms: Term[]; gap: number };

/** What an item adds to one track: `units` of the common scale, which is `gain` levels. */
type Gain = { track: Track; units: bigint; gain: number };

export type Worth = {
  /** Sum of gap times gain, in units that are the same for all items of one `gapWorth`. */
  value: bigint;
  /** The capability that has the greatest part in it; null when nothing is gained. */
  closes: { capability: string; gain: number; gap: number } | null;
};

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Level 4 is earned on the job: a gap that only it closes is none that a step can close. */
function gapOf({ required, mentor, terms }: Omit<Track, "gap">): number {
  const level = Math.max(levelOf(terms), mentor);
  return level >= computedLevel ? 0 : Math.max(0, required - level);
}

/**
 * What the items of a course are worth to someone heading for these levels: the sum over capabilities of the gap times
 * what is gained in target level times share. Exact, so that equal is equal. `take` goes on as if an item were done.
 */
export function gapWorth(course: Course, evidence: Evidence, requirements: readonly Requirement[]) {
  const tracks = requirements.map(({ capability, level: required }): Track => {
    const bare = { capability, required, mentor: evidence.mentorLevels.get(capability) ?? 0 };
    const terms = termsOf(course, capability, evidence);
    return { ...bare, terms, gap: gapOf({ ...bare, terms }) };
  });
  const scale = tracks
    .flatMap(({ terms }) => terms.map((term) => BigInt(topicsIn(term) * term.parts)))
    .reduce((common, whole) => (common / gcd(common, whole)) * whole, 1n);
  const gains = new Map<string, Gain[]>();
  for (const track of tracks)
    for (const term of track.terms)
      for (const { item, got } of missingIn(term)) {
        const whole = topicsIn(term) * term.parts;
        const units = (scale / BigInt(whole)) * BigInt(term.target * got);
        const known = gains.get(keyOf(item)) ?? [];
        gains.set(keyOf(item), [...known, { track, units, gain: (term.target * got) / whole }]);
      }
  const gainsOf = (item: StepName) => gains.get(keyOf(item)) ?? [];
  return {
    of({ item }: StepItem): Worth {
      let value = 0n;
      let most = 0n;
      let closes: Worth["closes"] = null;
      for (const { track, units, gain } of gainsOf(item)) {
        const part = BigInt(track.gap) * units;
        value += part;
        if (part <= most) continue;
        most = part;
        closes = { capability: track.capability, gain: Math.round(gain * 100) / 100, gap: track.gap };
      }
      return { value, closes };
    },
    take({ item, stage }: StepItem): void {
      for (const { track } of gainsOf(item)) {
        track.terms = track.terms.map((term) => (term.stage.slug === stage ? withItem(term, item) : term));
        track.gap = gapOf(track);
      }
    },
  };
}
export type GapWorth = ReturnType<typeof gapWorth>;

/** A price no item is below, so that what takes no time can be compared too. */
const minutesOf = (item: StepItem): bigint => BigInt(Math.max(1, item.minutes));

type Priced = { item: StepItem; value: bigint; minutes: bigint };
const priced = (item: StepItem, worth: GapWorth): Priced => ({
  item,
  value: worth.of(item).value,
  minutes: minutesOf(item),
});
/** Above 0 when `a` is worth more per minute than `b`. */
function compare(a: Priced, b: Priced): number {
  const [left, right] = [a.value * b.minutes, b.value * a.minutes];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** Items by their worth per minute, greatest first; ties stay in order. */
export const byWorth = (items: readonly StepItem[], worth: GapWorth): StepItem[] =>
  items
    .map((item) => priced(item, worth))
    .sort((a, b) => compare(b, a))
    .map(({ item }) => item);

/** The first of them. */
export function first(items: readonly StepItem[], worth: GapWorth): StepItem | undefined {
  let best: Priced | undefined;
  for (const item of items) {
    const next = priced(item, worth);
    if (best === undefined || compare(next, best) > 0) best = next;
  }
  return best?.item;
}
