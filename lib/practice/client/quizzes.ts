import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { api } from "#lib/http/client";
import { keptQuizKey, readKeptQuiz } from "#lib/practice/client/kept-quiz";
import type { AttemptPage, AttemptRequest, JudgedAttempt, Quiz, Quizzes } from "#lib/practice/schema/quiz";

export type Owner = { userId: string; stage: string };

/** Where a learner stands with the self-checks of a roadmap. */
export const quizzesOptions = ({ userId, roadmap }: { userId: string; roadmap: string }) =>
  queryOptions({
    queryKey: ["self-check", userId, "all", roadmap],
    queryFn: ({ signal }) => api.get<Quizzes>("/me/quizzes", { roadmap }, signal),
  });

/** The questions to answer next. Those of last time are painted at once; coming back to the tab changes nothing. */
export const quizOptions = ({ userId, stage }: Owner) =>
  queryOptions({
    queryKey: ["self-check", userId, "draw", stage],
    queryFn: ({ signal }) => api.get<Quiz>(`/me/quizzes/${stage}`, undefined, signal),
    initialData: () =>
      typeof window === "undefined" || userId === "" ? undefined : readKeptQuiz(keptQuizKey(userId, stage))?.quiz,
    initialDataUpdatedAt: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });

/** A learner's attempts at a stage, newest first, with everything there is to learn from them. */
export const attemptsOptions = ({ userId, stage }: Owner) =>
  infiniteQueryOptions({
    queryKey: ["self-check", userId, "attempts", stage],
    queryFn: ({ signal, pageParam }) =>
      api.get<AttemptPage>(`/me/quizzes/${stage}/attempts`, { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const sendAttempt = (stage: string, request: AttemptRequest) =>
  api.post<JudgedAttempt>(`/me/quizzes/${stage}/attempts`, request);

/** A judged attempt moves capabilities and steps, and brings other questions. */
export const afterAttempt = (client: QueryClient, userId: string) =>
  client.invalidateQueries({
    predicate: ({ meta, queryKey: [name, owner] }) =>
      meta?.movesWithProgress === true || (name === "self-check" && owner === userId),
  });
