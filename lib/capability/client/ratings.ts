import { browserStore, readJson, type Store, unsentOf } from "#lib/browser-store";
import type { Ratings } from "#lib/capability/rules/with-ratings";
import type { RatingChange, SelfAssessment } from "#lib/capability/schema/self-assessment";
import { ApiError } from "#lib/http/client";

/** waiting: could not be sent and is kept. signed-out: waits for the return of whose it is. */
export type RatingsState = "idle" | "sending" | "waiting" | "signed-out";

const ratingsOf = (userId: string): string => `${unsentOf(userId)}rating:`;

/** How many ratings of this person exist in this browser only. */
export const countRatings = (userId: string, store: Store = browserStore()): number =>
  store.keys(ratingsOf(userId)).length;

type Means = {
  userId: string;
  store: Store;
  put: (change: RatingChange) => Promise<SelfAssessment>;
  /** Whether it is still this person who is signed in. */
  isOwner: () => Promise<boolean>;
  /** Takes the server's word into what the page shows; resolves when it is shown. */
  onAnswer: (answer: SelfAssessment) => Promise<void>;
};

export type RatingsQueue = ReturnType<typeof createRatings>;

/**
 * What a learner has said of themselves and the server has not heard yet: kept per capability, the latest word only, and
 * sent all at once. It outlives the page, and two tabs do not overwrite each other.
 */
export function createRatings({ userId, store, put, isOwner, onAnswer }: Means) {
  const prefix = ratingsOf(userId);
  const listeners = new Set<() => void>();
  let waiting: Ratings = read();
  let state: RatingsState = "idle";
  let sending = false;
  let asked = false;

  function read(): Ratings {
    const found = store.keys(prefix).map((key): [string, number | null | undefined] => {
      return [key.slice(prefix.length), readJson<{ level?: number | null }>(store, key)?.level];
    });
    return new Map(found.flatMap(([slug, level]) => (level === undefined ? [] : [[slug, level]])));
  }
  function tell(next: RatingsState = state): void {
    state = next;
    waiting = read();
    for (const listener of listeners) listener();
  }
  /** What was said again in the meantime stays and is sent again. */
  function forget(said: Ratings): void {
    const now = read();
    for (const [slug, level] of said) if (now.get(slug) === level) store.remove(`${prefix}${slug}`);
  }
  /** The server knows some of these capabilities no more: nothing would ever come of sending them again. */
  function refused(error: ApiError, sent: [string, number | null][]): boolean {
    const gone = error.errors.flatMap(({ path }) => sent[Number(/^ratings\.(\d+)\./.exec(path)?.[1] ?? -1)] ?? []);
    forget(new Map(sent.filter(([slug]) => gone.includes(slug))));
    return gone.length > 0;
  }

  async function sendOnce(): Promise<RatingsState> {
    const sent = [...read()];
    if (sent.length === 0) return "idle";
    try {
      if (!(await isOwner())) return "signed-out";
      const ratings = sent.map(([capability, level]) => ({ capability, level }));
      await onAnswer(await put({ ratings }));
      forget(new Map(sent));
      return "sending";
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status === 422 && refused(error, sent)) return "sending";
      return error.status === 401 ? "signed-out" : "waiting";
    }
  }

  async function send(): Promise<void> {
    asked = true;
    if (sending) return;
    sending = true;
    try {
      let next: RatingsState = "sending";
      while (next === "sending") {
        asked = false;
        tell(next);
        next = await sendOnce();
        // The network may have come back while this try was failing: nobody would ask again.
        if (asked && next === "waiting") next = "sending";
      }
      tell(next);
    } finally {
      sending = false;
    }
  }

  return {
    /** By capability; the same map until something changes. */
    waiting: (): Ratings => waiting,
    state: (): RatingsState => state,
    rate(capability: string, level: number | null): void {
      store.set(`${prefix}${capability}`, JSON.stringify({ level }));
      tell();
    },
    send,
    /** Looks again; for changes by another tab. */
    refresh: (): void => tell(),
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
