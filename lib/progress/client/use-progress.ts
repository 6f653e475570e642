"use client";

import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { browserStore, readJson } from "#lib/browser-store";
import { api } from "#lib/http/client";
import { keptProgress, progressKey, type RoadmapOutline } from "#lib/progress/client/learner";
import type { Waiting } from "#lib/progress/client/queue";
import { useLearner } from "#lib/progress/client/use-learner";
import { useIsConfirmed } from "#lib/progress/client/who";
import type { Status } from "#lib/progress/rules/status";
import { withStatus } from "#lib/progress/rules/with-status";
import type { ProgressState, TopicState } from "#lib/progress/schema";

/** A learner's progress on a roadmap. What the browser remembers is painted at once and asked for again. */
const progressOptions = (userId: string, roadmap: string) =>
  queryOptions({
    queryKey: progressKey(userId, roadmap),
    queryFn: ({ signal }) => api.get<ProgressState>("/me/progress", { roadmap }, signal),
    initialData: () => readJson<ProgressState>(browserStore(), keptProgress(userId, roadmap)) ?? undefined,
    initialDataUpdatedAt: 0,
    // Another device may have marked something a moment ago.
    refetchOnWindowFocus: "always",
  });

/** What the server knows with the marks that wait on top: what the learner sees. */
export function withWaiting(
  progress: ProgressState,
  outline: RoadmapOutline,
  waiting: readonly Waiting[],
): ProgressState {
  return waiting
    .filter(({ roadmap }) => roadmap === outline.slug)
    .reduce((known, { marks, at }) => withStatus(known, outline, { marks, at }), progress);
}

export type Progress = {
  /** unknown: not asked or not answered yet; draw neutral, never as open. */
  phase: "unknown" | "signed-out" | "known" | "failed";
  userId: string | null | undefined;
  /** Null unless known. */
  state: ProgressState | null;
  /** Null while unknown or signed out. */
  topic: (slug: string) => TopicState | null;
  statusOf: (slug: string) => Status | null;
  /** Topics with a mark that the server has not confirmed for a while. */
  waiting: ReadonlySet<string>;
  error: Error | null;
  retry: () => void;
};

const none: readonly Waiting[] = [];

/** What the server confirms within this time, in milliseconds, is not worth a word. */
const patience = 1500;

/** The marks among these that have waited long enough to be told of. */
function useOverdue(waiting: readonly Waiting[]): readonly Waiting[] {
  const [now, setNow] = useState(0);
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const left = waiting.map(({ at }) => Date.parse(at) + patience - Date.now());
    const timers = left.filter((time) => time > 0).map((time) => setTimeout(look, time + 20));
    return () => timers.forEach(clearTimeout);
  }, [waiting]);
  return useMemo(() => waiting.filter(({ at }) => Date.parse(at) + patience <= now), [waiting, now]);
}

/** Where the learner stands on a roadmap, marks that wait included. */
export function useProgress(outline: RoadmapOutline): Progress {
  const learner = useLearner();
  const userId = learner?.userId;
  const confirmed = useIsConfirmed(userId);
  const { data, error, refetch } = useQuery({
    ...progressOptions(userId ?? "", outline.slug),
    enabled: confirmed,
  });
  const subscribe = useCallback((listener: () => void) => learner?.queue.subscribe(listener) ?? (() => {}), [learner]);
  const waiting = useSyncExternalStore(
    subscribe,
    () => learner?.queue.waiting() ?? none,
    () => none,
  );
  const overdue = useOverdue(waiting);
  useEffect(() => {
    learner?.outlines.set(outline.slug, outline);
  }, [learner, outline]);
  useEffect(() => {
    if (data && userId) browserStore().set(keptProgress(userId, data.roadmap), JSON.stringify(data));
  }, [data, userId]);
  return useMemo(() => {
    const state = userId !== undefined && data ? withWaiting(data, outline, waiting) : null;
    const topics = new Map(state?.topics.map((topic) => [topic.slug, topic]));
    const phase = learner === null ? "signed-out" : state ? "known" : error ? "failed" : "unknown";
    return {
      phase,
      userId: learner === null ? null : userId,
      state,
      topic: (slug) => topics.get(slug) ?? null,
      statusOf: (slug) => topics.get(slug)?.status ?? null,
      waiting: new Set(overdue.flatMap(({ marks }) => marks.map(({ slug }) => slug))),
      error,
      retry: () => void refetch(),
    };
  }, [learner, userId, data, outline, waiting, overdue, error, refetch]);
}
