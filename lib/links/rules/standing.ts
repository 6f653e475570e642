import type { OutsideProblem } from "#lib/http/outside/problem";
import type { Finding } from "#lib/links/rules/finding";
import type { LinkHint, LinkState } from "#lib/links/rules/vocabulary";

/** Failures, on as many occasions, that make a link broken. */
export const strikesToBreak = 3;

const hour = 3_600_000;
const day = 24 * hour;
/** A failure this soon after the last one is the same occasion. */
const sameOccasion = 20 * hour;

/** What is known of a link. */
export type Standing = {
  state: LinkState;
  httpStatus: number | null;
  problem: OutsideProblem | null;
  hint: LinkHint | null;
  proposal: string | null;
  strikes: number;
  lastStrikeAt: Date | null;
};

export type Checked = Standing & { checkedAt: Date; nextAt: Date };

type Moment = {
  now: Date;
  /** From 0 up to 1; spreads checks that began together. */
  random: number;
  /** Seconds the site asks to be left alone. */
  retryAfter: number | null;
};

/** When to look again: about weekly, a failing link daily until it is broken, and never before the site wants to be asked. */
function nextAt(state: LinkState, strikes: number, { now, random, retryAfter }: Moment): Date {
  const daily = state === "unknown" && strikes > 0;
  const usual = daily ? day + (random - 0.5) * 4 * hour : 7 * day + (random - 0.5) * 2 * day;
  // Who asks to be left alone has said when to come back: a better guess than next week, but some always ask for a minute.
  const wished = retryAfter === null ? usual : Math.max(day, Math.min(30 * day, retryAfter * 1000)) + random * hour;
  return new Date(now.getTime() + wished);
}

const stateOf = ({ verdict, proposal }: Finding, strikes: number): LinkState => {
  if (verdict === "good") return proposal === null ? "ok" : "moved";
  if (verdict === "bad") return strikes >= strikesToBreak ? "broken" : "unknown";
  return "unknown";
};

/**
 * What is known of a link after one more visit. A good one clears its strikes; one that says nothing leaves them, and leaves
 * a broken link broken.
 */
export function standingAfter(before: Standing, finding: Finding, moment: Moment): Checked {
  const { now } = moment;
  const { verdict, httpStatus, problem, hint, proposal } = finding;
  const since = before.lastStrikeAt === null ? Number.POSITIVE_INFINITY : now.getTime() - before.lastStrikeAt.getTime();
  const counts = verdict === "bad" && since >= sameOccasion;
  const strikes = verdict === "good" ? 0 : Math.min(strikesToBreak, before.strikes + (counts ? 1 : 0));
  const lastStrikeAt = verdict === "good" ? null : counts ? now : before.lastStrikeAt;
  const state = verdict === "unclear" && before.state === "broken" ? "broken" : stateOf(finding, strikes);
  const known = { state, httpStatus, problem, hint, proposal, strikes, lastStrikeAt };
  return { ...known, checkedAt: now, nextAt: nextAt(state, strikes, moment) };
}
