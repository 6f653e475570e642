"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiError } from "#lib/http/client";
import { goOn, type KeptQuiz, keepQuiz, keptQuizKey, readKeptQuiz, sendable } from "#lib/practice/client/kept-quiz";
import { afterAttempt, type Owner, quizOptions, sendAttempt } from "#lib/practice/client/quizzes";
import type { AttemptRequest, Quiz } from "#lib/practice/schema/quiz";
import { randomId } from "#lib/random-id";

/** One learner's self-check of a stage on this page: asked, answered, sent, judged, begun anew. */
export function useSelfCheck(owner: Owner, enabled: boolean) {
  const client = useQueryClient();
  const key = keptQuizKey(owner.userId, owner.stage);
  const asked = useQuery({ ...quizOptions(owner), enabled });
  const [open, setOpen] = useState<KeptQuiz | null>(null);
  const [lost, setLost] = useState(false);
  /** The draw that was judged here last: until the next one has come, there are no questions. */
  const [judged, setJudged] = useState<string | null>(null);
  const busy = useRef(false);
  const sending = useMutation({
    mutationFn: (request: AttemptRequest) => sendAttempt(owner.stage, request),
    // Without a network it fails at once and says so, instead of waiting where nobody sees it.
    networkMode: "always",
    onSuccess(_judged, { draw }) {
      keepQuiz(key, null);
      setJudged(draw);
      setOpen(null);
      void afterAttempt(client, owner.userId);
    },
    onError(error) {
      // The session has ended: whatever shows who is signed in should learn of it.
      if (error instanceof ApiError && error.status === 401) void client.invalidateQueries({ queryKey: ["session"] });
    },
    onSettled() {
      busy.current = false;
    },
  });
  const fresh = asked.data?.draw === judged ? undefined : asked.data;

  function begin(quiz: Quiz): void {
    const next = goOn(readKeptQuiz(key), quiz);
    setOpen(next.kept);
    setLost(next.lost);
    keepQuiz(key, next.kept);
  }
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  useEffect(() => {
    if (fresh !== undefined) latest.current(fresh);
  }, [fresh]);

  function change(next: KeptQuiz): void {
    keepQuiz(key, next);
    setOpen(next);
  }

  /** Asks for the questions once more. */
  async function load(): Promise<void> {
    const { data } = await asked.refetch();
    if (data !== undefined && data.draw !== judged) begin(data);
  }

  return {
    asked,
    load,
    /** The questions with what is answered so far; null until they are there, and once they are judged. */
    open,
    /** Answers begun in this browser were overtaken by an attempt made elsewhere. */
    lost,
    result: sending.data ?? null,
    error: sending.error,
    pending: sending.isPending,
    choose(question: string, option: string): void {
      if (open) change({ ...open, answers: { ...open.answers, [question]: option } });
    },
    send(): void {
      if (!open || busy.current) return;
      busy.current = true;
      // Under an id that names another attempt, these answers would be refused for ever.
      const reused = sending.error instanceof ApiError && sending.error.code === "ATTEMPT_ID_REUSED";
      const { kept, request } = sendable(reused ? { ...open, sent: null } : open, randomId);
      change(kept);
      sending.mutate(request);
    },
    /** Leaves the result, or questions that no longer count, and goes on with the next ones. */
    startAgain(): void {
      const refused = sending.data === undefined;
      sending.reset();
      setLost(false);
      if (refused) {
        keepQuiz(key, null);
        setOpen(null);
        void afterAttempt(client, owner.userId);
      }
      if (refused || open === null) void load();
    },
  };
}
