"use client";

import { useCallback, useSyncExternalStore } from "react";
import { browserStore } from "#lib/browser-store";
import { countWaiting, type Refused, type Waiting } from "#lib/progress/client/queue";
import type { SenderState } from "#lib/progress/client/sender";
import { useLearner } from "#lib/progress/client/use-learner";

const noWaiting: readonly Waiting[] = [];
const noRefused: readonly Refused[] = [];
const noSubscription = () => () => {};

/** The marks that wait, those the server refused, and what the sender is doing about it. */
export function useQueue() {
  const learner = useLearner();
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!learner) return () => {};
      const stops = [learner.queue.subscribe(listener), learner.sender.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [learner],
  );
  const waiting = useSyncExternalStore(
    learner ? subscribe : noSubscription,
    () => learner?.queue.waiting() ?? noWaiting,
    () => noWaiting,
  );
  const refused = useSyncExternalStore(
    learner ? subscribe : noSubscription,
    () => learner?.queue.refused() ?? noRefused,
    () => noRefused,
  );
  const state = useSyncExternalStore<SenderState>(
    learner ? subscribe : noSubscription,
    () => learner?.sender.state() ?? "idle",
    () => "idle",
  );
  return {
    waiting,
    refused,
    state,
    sendNow: () => void learner?.sender.attempt(),
    dismissRefused: () => learner?.queue.dismissRefused(),
  };
}

/**
 * Marks that wait while nobody is signed in: a session ended before they went out. Zero while someone is signed in, for
 * then they are in the queue or another person's.
 */
export function useWaitingCount(): number {
  const learner = useLearner();
  return useSyncExternalStore(
    noSubscription,
    () => (learner === null ? countWaiting(browserStore()) : (learner?.queue.waiting().length ?? 0)),
    () => 0,
  );
}
