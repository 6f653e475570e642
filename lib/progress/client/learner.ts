import type { QueryClient } from "@tanstack/react-query";
import { browserStore, onSignOut, personalPrefix, unsentOf } from "#lib/browser-store";
import { ApiError, api } from "#lib/http/client";
import { exclusively, sleepUntilWoken } from "#lib/progress/client/browser";
import { createQueue, type Waiting } from "#lib/progress/client/queue";
import { createSender } from "#lib/progress/client/sender";
import { confirmUser } from "#lib/progress/client/who";
import type { Status } from "#lib/progress/rules/status";
import { type Mark, type Outline, withStates } from "#lib/progress/rules/with-status";
import type { CapabilityChange, ProgressResults, ProgressState, TopicState } from "#lib/progress/schema";
import { sessionOptions } from "#lib/session";

export type RoadmapOutline = Outline & { slug: string };

/** A mark made on this page, as undo needs it. */
export type Made = {
  eventId: string;
  roadmap: string;
  target: { topic: string } | { stage: string };
  /** What stood before, topic by topic, and what the mark made of all of them. */
  before: Mark[];
  after: Status;
};

/** The last answer of the server: which marks it was for, and what moved. */
export type Moved = {
  events: { id: string; outcome: string; topics: TopicState[] }[];
  changes: CapabilityChange[];
};

export type Learner = ReturnType<typeof createLearner>;

export const progressKey = (userId: string, roadmap: string) => ["progress", userId, roadmap] as const;
export const keptProgress = (userId: string, roadmap: string) => `${personalPrefix}${userId}:progress:${roadmap}`;

type News = { states: Record<string, TopicState[]>; moved: Moved };

/** Everything of one learner that this page holds: the queue and its sender, what was marked here, what moved. */
function createLearner(userId: string, client: QueryClient) {
  const queue = createQueue(browserStore(), userId);
  const outlines = new Map<string, RoadmapOutline>();
  const made: Made[] = [];
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`waymark:progress:${userId}`);
  let moved: Moved | null = null;

  /** Takes the server's word into what every component reads. What hangs on progress asks again. */
  function learn({ states, moved: news }: News): void {
    for (const [roadmap, topics] of Object.entries(states)) {
      const outline = outlines.get(roadmap);
      if (outline === undefined) {
        void client.invalidateQueries({ queryKey: progressKey(userId, roadmap) });
        continue;
      }
      client.setQueryData<ProgressState>(
        progressKey(userId, roadmap),
        (known) => known && withStates(known, outline, topics),
      );
    }
    moved = news;
    for (const listener of listeners) listener();
    void client.invalidateQueries({ predicate: (query) => query.meta?.movesWithProgress === true });
  }

  async function onAnswer(answer: ProgressResults, sent: readonly Waiting[]): Promise<void> {
    const roadmapOf = new Map(sent.map(({ event, roadmap }) => [event.id, roadmap]));
    const states: News["states"] = {};
    for (const result of answer.results) {
      const roadmap = roadmapOf.get(result.id);
      if (roadmap !== undefined) states[roadmap] = [...(states[roadmap] ?? []), ...result.topics];
    }
    const news: News = { states, moved: { events: answer.results, changes: answer.changes } };
    learn(news);
    channel?.postMessage(news);
    // The query tells its observers in a later task; leaving the queue before that would show the former state for a blink.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  const sender = createSender({
    queue,
    async post(events) {
      try {
        return await api.post<ProgressResults>("/me/progress/events", { events });
      } catch (error) {
        // The session has ended: whatever shows who is signed in should learn of it.
        if (error instanceof ApiError && error.status === 401)
          void client.invalidateQueries({ queryKey: sessionOptions.queryKey });
        throw error;
      }
    },
    isOwner: () => confirmUser(client, userId),
    exclusively: (run) => exclusively(`waymark:send:${userId}`, run),
    sleep: sleepUntilWoken,
    onAnswer,
  });

  const retry = () => {
    if (document.visibilityState === "visible" && queue.waiting().length > 0) void sender.flush();
  };
  const onStorage = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(unsentOf(userId))) queue.refresh();
  };
  channel?.addEventListener("message", (event: MessageEvent<News>) => learn(event.data));
  window.addEventListener("storage", onStorage);
  window.addEventListener("online", retry);
  document.addEventListener("visibilitychange", retry);

  return {
    userId,
    queue,
    sender,
    outlines,
    made,
    moved: () => moved,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close(): void {
      channel?.close();
      window.removeEventListener("storage", onStorage);
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retry);
    },
  };
}

let current: Learner | null = null;

/** The learner this page is about; only ever called in the browser. Another person's page state is closed first. */
export function learnerOf(userId: string, client: QueryClient): Learner {
  if (current?.userId === userId) return current;
  current?.close();
  const learner = createLearner(userId, client);
  current = learner;
  if (learner.queue.waiting().length > 0) void learner.sender.flush();
  const forget = onSignOut(() => {
    forget();
    learner.close();
    if (current === learner) current = null;
    client.removeQueries({ predicate: (query) => query.queryKey[1] === userId });
  });
  return learner;
}
