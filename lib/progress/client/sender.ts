import { ApiError } from "#lib/http/client";
import type { Queue, Waiting } from "#lib/progress/client/queue";
import { eventsPerRequest } from "#lib/progress/rules/status";
import type { ProgressEvent, ProgressResults } from "#lib/progress/schema";

/** idle: nothing to send. held: trying again later. signed-out: kept until the same person signs in again. */
export type SenderState = "idle" | "sending" | "held" | "signed-out";

export type SenderParts = {
  queue: Queue;
  post: (events: ProgressEvent[]) => Promise<ProgressResults>;
  /** Whether this browser is still signed in as the queue's owner; another person's cookie must not carry these marks. */
  isOwner: () => Promise<boolean>;
  /** Runs alone among all tabs. */
  exclusively: <Result>(run: () => Promise<Result>) => Promise<Result>;
  /** Resolves after so many milliseconds, or earlier when trying again may go better. */
  sleep: (milliseconds: number) => Promise<void>;
  /** Told of every answer, before the marks leave the queue. */
  onAnswer: (answer: ProgressResults, sent: readonly Waiting[]) => Promise<void>;
  random?: () => number;
};

const longestPause = 60_000;

/** Milliseconds until the next try: doubling from one second, spread so that not all browsers come at once. */
export function pauseAfter(failures: number, retryAfter: number | null, random = Math.random): number {
  const pause = Math.min(longestPause, 1000 * 2 ** Math.min(failures - 1, 10)) * (0.75 + random() / 2);
  return retryAfter === null ? pause : Math.max(pause, retryAfter * 1000);
}

const mayGoBetter = (error: ApiError): boolean =>
  error.status === 0 || error.status >= 500 || [408, 429].includes(error.status);

type Step = "empty" | "sent" | "signed-out" | { retryAfter: number | null };

/** Sends what waits: in order, in slices, once. Whatever fails stays in the queue. */
export function createSender(parts: SenderParts) {
  const { queue } = parts;
  const listeners = new Set<() => void>();
  let state: SenderState = "idle";
  let running = false;
  let asked = false;
  let wake = () => {};
  const curious: ((state: SenderState) => void)[] = [];
  /** A refused slice is sent one by one, so that one bad mark does not hold up the others. */
  let slice = eventsPerRequest;

  function become(next: SenderState): void {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** Tells whoever wanted to know how the last try went. */
  function conclude(): void {
    for (const tell of curious.splice(0)) tell(state);
  }

  async function settle(answer: ProgressResults, sent: readonly Waiting[]): Promise<void> {
    await parts.onAnswer(answer, sent);
    const results = new Map(answer.results.map((result) => [result.id, result]));
    const refused = sent.filter(({ event }) => results.get(event.id)?.outcome === "rejected");
    for (const entry of refused) queue.refuse(entry, results.get(entry.event.id)?.code ?? "INVALID");
    queue.remove(sent.filter((entry) => results.has(entry.event.id) && !refused.includes(entry)));
  }

  async function step(): Promise<Step> {
    // Another tab may have sent and removed them while this one waited for its turn.
    queue.refresh();
    const sent = queue.waiting().slice(0, slice);
    const first = sent[0];
    if (first === undefined) return "empty";
    try {
      if (!(await parts.isOwner())) return "signed-out";
      become("sending");
      await settle(await parts.post(sent.map(({ event }) => event)), sent);
      return "sent";
    } catch (error) {
      if (!(error instanceof ApiError)) return { retryAfter: null };
      if (error.status === 401) return "signed-out";
      if (mayGoBetter(error)) return { retryAfter: error.retryAfter };
      if (sent.length === 1) queue.refuse(first, "INVALID");
      slice = 1;
      return "sent";
    }
  }

  async function sendAll(): Promise<void> {
    let failures = 0;
    for (;;) {
      asked = false;
      const result = await parts.exclusively(step);
      if (result === "sent") {
        failures = 0;
      } else if (typeof result === "object") {
        failures += 1;
        become("held");
        conclude();
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await Promise.race([parts.sleep(pauseAfter(failures, result.retryAfter, parts.random)), woken]);
      } else {
        slice = eventsPerRequest;
        become(result === "empty" ? "idle" : "signed-out");
        if (!asked) return;
      }
    }
  }

  /** Starts sending, unless that is under way. Resolves when nothing is left or the person has to sign in. */
  async function flush(): Promise<void> {
    asked = true;
    if (running) return;
    running = true;
    try {
      await sendAll();
    } finally {
      running = false;
      conclude();
    }
  }

  return {
    state: (): SenderState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    /** Tries at once, also in the middle of a pause, and resolves with how that went: "idle" when nothing is left. */
    attempt(): Promise<SenderState> {
      const outcome = new Promise<SenderState>((resolve) => curious.push(resolve));
      wake();
      void flush();
      return outcome;
    },
  };
}
