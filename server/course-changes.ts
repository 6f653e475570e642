import { setTimeout as sleep } from "node:timers/promises";
import { tellNextLearners } from "#lib/capability/mutations/course-change";
import { log } from "#lib/log";

const pauseAfterFailure = 5_000;

/** Tells learners how a change of the curriculum moved their numbers, in the background, whenever it is woken. */
export function tellCourseChanges(): { wake(): void; stop(): Promise<void> } {
  const stopping = new AbortController();
  let asked = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (asked && !stopping.signal.aborted) {
      asked = false;
      try {
        while (!stopping.signal.aborted && (await tellNextLearners()));
      } catch (error) {
        log.warn({ err: (error as Error).message }, "learners cannot be told of a change of the curriculum");
        asked = true;
        await sleep(pauseAfterFailure, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }

  function wake(): void {
    asked = true;
    running ??= run().finally(() => {
      running = undefined;
      // Woken in the moment between the last look and this one.
      if (asked && !stopping.signal.aborted) wake();
    });
  }

  return {
    wake,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
