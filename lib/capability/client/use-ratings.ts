"use client";

import { type QueryClient, queryOptions, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { browserStore, onSignOut, unsentOf } from "#lib/browser-store";
import { createRatings, type RatingsQueue, type RatingsState } from "#lib/capability/client/ratings";
import { type Ratings, withRatings } from "#lib/capability/rules/with-ratings";
import type { Capabilities } from "#lib/capability/schema";
import type { SelfAssessment } from "#lib/capability/schema/self-assessment";
import { api } from "#lib/http/client";

export const selfAssessmentOptions = (userId: string) =>
  queryOptions({
    queryKey: ["self-assessment", userId] as const,
    queryFn: ({ signal }) => api.get<SelfAssessment>("/me/self-assessment", undefined, signal),
  });

type Session = { user: { id: string } | null };
const sessionOf = (client: QueryClient): Promise<Session> =>
  client.fetchQuery({
    queryKey: ["session"],
    queryFn: ({ signal }) => api.get<Session>("/session", undefined, signal),
    staleTime: 60_000,
    networkMode: "always",
  });

/** Milliseconds until what could not be sent is tried again by itself; the network's return does not wait for it. */
const untilNextTry = 15_000;

type Held = { userId: string; queue: RatingsQueue; close: () => void };
let held: Held | null = null;

function hold(userId: string, client: QueryClient): Held {
  const queue = createRatings({
    userId,
    store: browserStore(),
    put: (change) => api.put<SelfAssessment>("/me/self-assessment", change),
    isOwner: async () => (await sessionOf(client)).user?.id === userId,
    async onAnswer(answer) {
      client.setQueryData(selfAssessmentOptions(userId).queryKey, answer);
      const standing = new Map(answer.ratings.map(({ capability, level }) => [capability, level]));
      client.setQueriesData<Capabilities>({ queryKey: ["capabilities", userId] }, (known) => {
        if (known === undefined) return known;
        return withRatings(known, new Map(known.capabilities.map(({ slug }) => [slug, standing.get(slug) ?? null])));
      });
      // The query tells its observers in a later task; leaving the queue before that would show the former state for a blink.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  });
  const retry = () => {
    if (queue.waiting().size > 0) void queue.send();
  };
  let later: ReturnType<typeof setTimeout> | undefined;
  const release = queue.subscribe(() => {
    clearTimeout(later);
    if (queue.state() === "waiting") later = setTimeout(retry, untilNextTry);
  });
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(unsentOf(userId))) queue.refresh();
  };
  window.addEventListener("online", retry);
  window.addEventListener("storage", onStorage);
  const forget = onSignOut(() => close());
  function close(): void {
    forget();
    release();
    clearTimeout(later);
    window.removeEventListener("online", retry);
    window.removeEventListener("storage", onStorage);
    if (held?.queue === queue) held = null;
  }
  return { userId, queue, close };
}

function queueOf(userId: string, client: QueryClient): RatingsQueue {
  if (held?.userId !== userId) {
    held?.close();
    held = hold(userId, client);
  }
  return held.queue;
}

const none: Ratings = new Map();
/** Arrow keys walk over levels on the way to the one that is meant. */
const settling = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

export type SelfRatings = {
  /** Said, and not confirmed by the server yet. */
  waiting: Ratings;
  state: RatingsState;
  /** Null takes a rating back. */
  rate: (capability: string, level: number | null) => void;
  sendNow: () => void;
};

/** How one rates oneself: shown at once, kept until sent. Without a person nothing can be said. */
export function useRatings(userId: string | null): SelfRatings {
  const client = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => (userId === null ? () => {} : queueOf(userId, client).subscribe(listener)),
    [userId, client],
  );
  const read = () => (userId === null ? null : queueOf(userId, client));
  const waiting = useSyncExternalStore(
    subscribe,
    () => read()?.waiting() ?? none,
    () => none,
  );
  const state = useSyncExternalStore<RatingsState>(
    subscribe,
    () => read()?.state() ?? "idle",
    () => "idle",
  );
  useEffect(() => {
    // What an earlier visit could not send.
    if (userId !== null && queueOf(userId, client).waiting().size > 0) void queueOf(userId, client).send();
  }, [userId, client]);
  return useMemo(() => {
    const sendNow = () => {
      clearTimeout(timer);
      if (userId !== null) void queueOf(userId, client).send();
    };
    return {
      waiting,
      state,
      sendNow,
      rate(capability, level) {
        if (userId === null) return;
        queueOf(userId, client).rate(capability, level);
        clearTimeout(timer);
        timer = setTimeout(sendNow, settling);
      },
    };
  }, [userId, client, waiting, state]);
}
