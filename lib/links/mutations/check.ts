import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { titleOf } from "#lib/http/outside/page-title";
import { secondsOf } from "#lib/http/outside/retry-after";
import { type Visit, visit, type Way } from "#lib/http/outside/visit";
import { letRest, takeTurn } from "#lib/links/mutations/pace";
import { type ClaimedLink, claimLink, giveBack, recordCheck } from "#lib/links/mutations/queue";
import { findingOf } from "#lib/links/rules/finding";
import { isOutage, silentAfter } from "#lib/links/rules/outage";
import { standingAfter } from "#lib/links/rules/standing";

/** A host that has to be waited for longer than this is come back to. */
const longestWait = 30_000;
/** Seconds after which links are tried again that our own line may have kept from us. */
const afterOutage = 60 * 60;

class HostBusy extends Error {
  readonly seconds: number;
  constructor(milliseconds: number) {
    super("the host wants to be left alone");
    this.seconds = Math.ceil(milliseconds / 1000);
  }
}

type Options = {
  way?: Way;
  /** Ends the work: a link that is being looked at is given back as it was. */
  signal?: AbortSignal;
  now?: () => Date;
  random?: () => number;
};

/** Looks at links one after the other; remembers only which hosts were silent lately, to know its own line from theirs. */
export class LinkChecker {
  readonly #options: Options;
  #silent: readonly string[] = [];

  constructor(options: Options = {}) {
    this.#options = options;
  }

  /** Takes the next link whose turn has come. */
  claim(): Promise<ClaimedLink | null> {
    return claimLink(randomUUID());
  }

  /** Visits a link and writes down what that says of it. */
  async check(link: ClaimedLink): Promise<void> {
    const { way = {}, signal, now = () => new Date(), random = Math.random } = this.#options;
    let busy: HostBusy | null = null;
    const pace = async (host: string) => {
      const wait = await takeTurn(host);
      if (wait > longestWait) {
        busy = new HostBusy(wait);
        throw busy;
      }
      await sleep(wait, undefined, signal ? { signal } : {});
    };
    const visited = await unlessAborted(visit(link.address, { pace, ...way }), signal);
    if (visited === null) return giveBack(link, 0);
    if (busy !== null) return giveBack(link, (busy as HostBusy).seconds);
    const { answer, problem, hops, address: end } = visited;
    this.#silent = silentAfter(this.#silent, { host: link.host, problem });
    if (problem !== null && isOutage(this.#silent)) return giveBack(link, afterOutage);
    const at = now();
    const retryAfter = wishOf(visited, at);
    const finding = findingOf({
      address: link.address,
      status: answer?.status ?? null,
      problem,
      hops,
      end,
      title: answer ? titleOf(answer) : "",
      challenged: answer?.challenged ?? false,
      asksToWait: retryAfter !== null,
    });
    if (retryAfter !== null && retryAfter > 0) await letRest(hostOf(end), retryAfter);
    await recordCheck(link, standingAfter(link, finding, { now: at, random: random(), retryAfter }));
  }

  /** Claims and checks one link. @returns false when none is due */
  async checkNext(): Promise<boolean> {
    const link = await this.claim();
    if (link === null) return false;
    await this.check(link);
    return true;
  }
}

/** `Retry-After` counts where it says that now is not the time. */
const wishOf = ({ answer }: Visit, now: Date): number | null =>
  answer !== null && (answer.status === 429 || answer.status === 503) ? secondsOf(answer.retryAfter, now) : null;

const hostOf = (address: string): string => new URL(address).hostname.replace(/^\[|\]$/g, "");

/** What the work comes to, or null as soon as it is to end. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result | null> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const end = () => resolve(null);
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}
