import { type Answer, ask, type Caps } from "#lib/http/outside/ask";
import { type Lookup, lookupHost } from "#lib/http/outside/lookup";
import { OutsideError, type OutsideProblem, problemOf } from "#lib/http/outside/problem";
import { type Admits, admitsPublic, type Target, targetOf } from "#lib/http/outside/public-address";

export type Hop = { status: number; from: string; to: string };

/** What became of a visit: an answer, or why there is none, and every redirect on the way there. */
export type Visit = { answer: Answer | null; problem: OutsideProblem | null; hops: Hop[]; address: string };

export type Way = {
  lookup?: Lookup;
  admits?: Admits;
  /** Called before every request with the host that will be asked; resolves when it is our turn there. */
  pace?: (host: string) => Promise<void>;
  caps?: Partial<Caps & { whole: number; redirects: number; requests: number }>;
};

/** 5 seconds and 64 KiB a request, 3 redirects, and no more than 8 requests and 15 seconds in all, waits for turns aside. */
const usual = {
  whole: 15_000,
  total: 5_000,
  idle: 4_000,
  headerBytes: 16 * 1024,
  bodyBytes: 64 * 1024,
  redirects: 3,
  requests: 8,
};

const redirects = new Set([301, 302, 303, 307, 308]);
/** One address of each family, in the order they were told: there may be no way out for one of the two. */
function oneOfEach(addresses: string[]): string[] {
  const [v6, v4] = [true, false].map((colon) => addresses.find((address) => address.includes(":") === colon));
  return addresses.filter((address) => address === v4 || address === v6);
}

/** After these a page that was only asked for its head is asked for itself. */
const spoiltHead = new Set<OutsideProblem>(["reset", "protocol", "timeout"]);

/** HEAD tells all there is to know of a file; a page has a title to look at, and a refusal may be one of HEAD alone. */
const wantsMore = ({ status, contentType }: Answer): boolean =>
  status !== 429 && (status >= 400 || contentType === "" || /html/i.test(contentType));

class Visitor {
  readonly hops: Hop[] = [];
  readonly #way: Required<Omit<Way, "caps">> & { caps: typeof usual };
  #requests = 0;
  #spent = 0;

  constructor({ lookup = lookupHost, admits = admitsPublic, pace = async () => {}, caps }: Way) {
    this.#way = { lookup, admits, pace, caps: { ...usual, ...caps } };
  }

  /** Looks a host up once and takes only what it said then; one address inside spoils them all. */
  async #addressesOf({ host, port, literal }: Target): Promise<string[]> {
    const addresses = literal ? [host] : await this.#way.lookup(host);
    if (!addresses.every((address) => this.#way.admits(address, port))) throw new OutsideError("not-public");
    return oneOfEach(addresses);
  }

  /** Does one thing that takes time of the whole. @throws OutsideError timeout when there is none left */
  async #spend<Result>(work: (left: number) => Promise<Result>): Promise<Result> {
    const left = this.#way.caps.whole - this.#spent;
    if (left <= 0) throw new OutsideError("timeout");
    const began = performance.now();
    try {
      return await work(left);
    } finally {
      this.#spent += performance.now() - began;
    }
  }

  async #askOnce(address: string, method: "HEAD" | "GET"): Promise<Answer> {
    const { admits, pace, caps } = this.#way;
    const target = targetOf(address, admits);
    if (typeof target === "string") throw new OutsideError(target);
    const addresses = await this.#spend(() => this.#addressesOf(target));
    let lost: unknown;
    for (const one of addresses) {
      if (++this.#requests > caps.requests) throw new OutsideError("timeout");
      await pace(target.host);
      try {
        return await this.#spend((left) =>
          ask({ target, address: one, method, caps: { ...caps, total: Math.ceil(Math.min(caps.total, left)) } }),
        );
      } catch (error) {
        lost = error;
        if (!["refused", "unreachable", "timeout"].includes(problemOf(error))) break;
      }
    }
    throw lost;
  }

  /** Follows redirects by hand: each hop is taken apart, looked up and judged like the first. */
  async follow(start: string, method: "HEAD" | "GET"): Promise<{ answer: Answer; address: string }> {
    const seen = new Set<string>();
    for (let address = start; ; ) {
      seen.add(address);
      const answer = await this.#askOnce(address, method);
      const { status, location } = answer;
      if (!redirects.has(status) || location === null) return { answer, address };
      if (!URL.canParse(location, address)) throw new OutsideError("not-an-address");
      const to = new URL(location, address);
      to.hash = "";
      this.hops.push({ status, from: address, to: to.href });
      if (seen.has(to.href)) throw new OutsideError("redirect-loop");
      if (this.hops.length > this.#way.caps.redirects) throw new OutsideError("too-many-redirects");
      address = to.href;
    }
  }
}

/**
 * Visits a page of the open internet: HEAD, then GET where that says more. It reaches no address inside a network, on any
 * hop, and never costs more than its caps. What it finds is told, never thrown.
 */
export async function visit(start: string, way: Way = {}): Promise<Visit> {
  const visitor = new Visitor(way);
  let address = URL.canParse(start) ? new URL(start).href : start;
  const { hops } = visitor;
  try {
    const head = await visitor.follow(address, "HEAD").catch((error: unknown) => {
      if (spoiltHead.has(problemOf(error))) return null;
      throw error;
    });
    address = head?.address ?? hops.at(-1)?.to ?? address;
    if (head && !wantsMore(head.answer)) return { answer: head.answer, problem: null, hops, address };
    const page = await visitor.follow(address, "GET");
    return { answer: page.answer, problem: null, hops, address: page.address };
  } catch (error) {
    return { answer: null, problem: problemOf(error), hops, address: hops.at(-1)?.to ?? address };
  }
}
