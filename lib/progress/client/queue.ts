import { readJson, type Store, unsentOf, unsentPrefix } from "#lib/browser-store";
import type { Rejection } from "#lib/progress/rules/status";
import type { Mark } from "#lib/progress/rules/with-status";
import type { ProgressEvent } from "#lib/progress/schema";

/** A mark that the server has not confirmed yet. Its event is sent exactly as kept, so that sending twice is harmless. */
export type Waiting = {
  /** Its place in the store; sorts in the order of marking. */
  key: string;
  roadmap: string;
  event: ProgressEvent;
  /** What the mark makes of which topics, so that it can be shown at once. */
  marks: Mark[];
  at: string;
};

/** A mark the server refused, kept until the person has seen why. */
export type Refused = Omit<Waiting, "marks"> & { code: Rejection | "INVALID" };

export type Queue = ReturnType<typeof createQueue>;

/** How many marks wait in this browser, whoever made them: they go out when that person signs in again. */
export const countWaiting = (store: Store): number =>
  store.keys(unsentPrefix).filter((key) => key.includes(":mark:")).length;

/**
 * The marks of one learner that wait to be sent. Each has a key of its own, so that two tabs can add and remove at
 * once without overwriting each other, and it outlives the page.
 */
export function createQueue(store: Store, userId: string) {
  const waitingPrefix = `${unsentOf(userId)}mark:`;
  const refusedPrefix = `${unsentOf(userId)}refused:`;
  const listeners = new Set<() => void>();
  let lastStamp = 0;

  function read<Entry>(prefix: string): Entry[] {
    return store
      .keys(prefix)
      .sort()
      .flatMap((key) => {
        const entry = readJson<Omit<Entry, "key">>(store, key);
        return entry === null ? [] : [{ ...entry, key } as Entry];
      });
  }

  let waiting = read<Waiting>(waitingPrefix);
  let refused = read<Refused>(refusedPrefix);

  /** Looks again; for changes by another tab as well. */
  function refresh(): void {
    waiting = read<Waiting>(waitingPrefix);
    refused = read<Refused>(refusedPrefix);
    for (const listener of listeners) listener();
  }

  return {
    /** In order; the same array until something changes. */
    waiting: (): readonly Waiting[] => waiting,
    refused: (): readonly Refused[] => refused,
    refresh,
    add(entry: Omit<Waiting, "key">): void {
      lastStamp = Math.max(lastStamp + 1, Date.parse(entry.at));
      store.set(`${waitingPrefix}${String(lastStamp).padStart(15, "0")}-${entry.event.id}`, JSON.stringify(entry));
      refresh();
    },
    remove(entries: readonly Waiting[]): void {
      for (const { key } of entries) store.remove(key);
      refresh();
    },
    refuse({ key, marks: _, ...entry }: Waiting, code: Refused["code"]): void {
      store.set(`${refusedPrefix}${entry.event.id}`, JSON.stringify({ ...entry, code }));
      store.remove(key);
      refresh();
    },
    dismissRefused(): void {
      for (const { key } of refused) store.remove(key);
      refresh();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
