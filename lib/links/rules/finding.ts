import type { OutsideProblem } from "#lib/http/outside/problem";
import type { LinkHint } from "#lib/links/rules/vocabulary";

/** What a visit to an address was like. */
export type Visited = {
  /** The address as it stands on the resource. */
  address: string;
  status: number | null;
  problem: OutsideProblem | null;
  hops: readonly { status: number; from: string; to: string }[];
  /** Where it ended. */
  end: string;
  /** What the page calls itself. */
  title: string;
  /** Someone stands before the site who wants to see a person. */
  challenged: boolean;
  /** It says when to come back. */
  asksToWait: boolean;
};

/** good: it works. bad: it does not, which counts as a strike. unclear: nobody can say from here. */
export type Finding = {
  verdict: "good" | "bad" | "unclear";
  httpStatus: number | null;
  problem: OutsideProblem | null;
  /** Where the site says the page has gone for good. */
  proposal: string | null;
  hint: LinkHint | null;
};

/** Wants a sign-in, a fee, fewer requests, or another visitor: says nothing of the page. 999 is one site's own. */
const walls = new Set([401, 402, 403, 407, 418, 429, 451, 999]);
const forGood = new Set([301, 308]);

/** Failures that are no fault of the page: of the lookup, of our own line, of our own caps and rules. */
const unclearProblems = new Set<OutsideProblem>([
  "not-an-address",
  "not-public",
  "lookup-failed",
  "unreachable",
  "protocol",
  "certificate-expired",
  "certificate-name",
  "certificate-untrusted",
  "tls",
  "redirect-loop",
  "too-many-redirects",
]);

const hintsOfProblems: Partial<Record<OutsideProblem, LinkHint>> = {
  "not-an-address": "inside",
  "not-public": "inside",
  "certificate-expired": "certificate",
  "certificate-name": "certificate",
  "certificate-untrusted": "certificate",
  tls: "certificate",
  "redirect-loop": "loop",
  "too-many-redirects": "loop",
};

/** In English, and in Chinese: no longer there, not there, not found, deleted, removed, expired. */
const saysGone = new RegExp(
  [
    "\\b404\\b",
    "\\bnot found\\b",
    "\\bno longer (?:available|exists?)\\b",
    "\\bpage (?:is )?(?:gone|missing|unavailable)\\b",
    "\\u4e0d\\u5b58\\u5728",
    "\\u627e\\u4e0d\\u5230",
    "\\u672a\\u627e\\u5230",
    "\\u5df2\\u5220\\u9664",
    "\\u5df2\\u88ab\\u5220\\u9664",
    "\\u5df2\\u5931\\u6548",
    "\\u5df2\\u4e0b\\u67b6",
  ].join("|"),
  "i",
);

/** A whole site has one title on its front page; a page about error 404 has a longer one. */
const longestGoneTitle = 80;

const isFront = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return search === "" && /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname);
};

/** The address as far as every redirect to it was for good. */
function movedTo({ address, hops }: Visited): string | null {
  let to: string | null = null;
  for (const hop of hops) {
    if (!forGood.has(hop.status)) break;
    to = hop.to;
  }
  return to === null || to === new URL(address).href || to.length > 2000 ? null : to;
}

/** What a visit says of a link. */
export function findingOf(visited: Visited): Finding {
  const { address, status, problem, challenged, asksToWait } = visited;
  const nothing = { httpStatus: status, problem, proposal: null, hint: null };
  if (problem !== null || status === null) {
    const unclear = problem === null || unclearProblems.has(problem);
    const hint = problem === null ? null : (hintsOfProblems[problem] ?? null);
    return { ...nothing, verdict: unclear ? "unclear" : "bad", hint };
  }
  if (challenged || walls.has(status) || (status === 503 && asksToWait)) return { ...nothing, verdict: "unclear" };
  if (status >= 400) return { ...nothing, verdict: "bad" };
  if (status < 200 || status >= 300) return { ...nothing, verdict: "unclear" };
  if (isFront(visited.end) && !isFront(address)) return { ...nothing, verdict: "good", hint: "home" };
  const gone = visited.title.length <= longestGoneTitle && saysGone.test(visited.title);
  if (gone) return { ...nothing, verdict: "good", hint: "soft-404" };
  return { ...nothing, verdict: "good", proposal: movedTo(visited) };
}
