import { setTimeout as sleep } from "node:timers/promises";
import type { Way } from "#lib/http/outside/visit";
import { LinkChecker } from "#lib/links/mutations/check";
import { syncLinks } from "#lib/links/mutations/queue";
import { log } from "#lib/log";

/** Links looked at at once by one process. */
const width = 4;
const pause = 5_000;
const pauseAfterFailure = 30_000;
const syncEvery = 60_000;

/**
 * Looks after links in the background. When nothing is due it costs one small statement every five seconds.
 * @param way how pages are reached, where it is not the usual one
 */
export function checkLinks(way: Way = {}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const checker = new LinkChecker({ signal, way });
  const running = new Set<Promise<void>>();
  const rest = (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(() => {});
  let down = false;
  let syncedAt = Number.NEGATIVE_INFINITY;

  function fail(error: unknown): void {
    if (!down) log.warn({ err: (error as Error).message }, "links cannot be checked");
    down = true;
  }

  /** Starts the next check. @returns false when none is due */
  async function startNext(): Promise<boolean> {
    if (performance.now() - syncedAt > syncEvery) {
      await syncLinks();
      syncedAt = performance.now();
    }
    const link = await checker.claim();
    down = false;
    if (link === null) return false;
    const work: Promise<void> = checker
      .check(link)
      .catch(fail)
      .finally(() => running.delete(work));
    running.add(work);
    return true;
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      if (running.size >= width) {
        await Promise.race(running);
        continue;
      }
      try {
        if (!(await startNext())) await rest(pause);
      } catch (error) {
        fail(error);
        await rest(pauseAfterFailure);
      }
    }
  }

  const ran = run();
  return {
    stop: async () => {
      stopping.abort();
      await ran;
      await Promise.all(running);
    },
  };
}
