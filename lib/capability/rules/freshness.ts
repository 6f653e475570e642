import type { Freshness } from "#lib/capability/schema";

/** Whole calendar months from one moment to another, in UTC; a month is full when its day and time are reached again. */
export function monthsBetween(from: number, to: number): number {
  const a = new Date(from);
  const b = new Date(to);
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  const monthStart = (date: Date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  const early = to - monthStart(b) < from - monthStart(a);
  return Math.max(0, early ? months - 1 : months);
}

/** Times written alike sort as text, which saves reading hundreds of dates per answer. */
const isLater = (a: string, b: string): boolean =>
  a.length === b.length && a.endsWith("Z") && b.endsWith("Z") ? a > b : Date.parse(a) > Date.parse(b);

/** How old the latest evidence is. A note, not a rule: nothing decays. */
export function freshnessOf(times: readonly (string | null)[], now: number): Freshness {
  const known = times.filter((time) => time !== null);
  if (known.length === 0) return { at: null, months: null };
  const latest = known.reduce((a, b) => (isLater(b, a) ? b : a));
  return { at: latest, months: monthsBetween(Date.parse(latest), now) };
}
