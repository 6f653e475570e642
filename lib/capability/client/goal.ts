"use client";

import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Goal, GoalChange } from "#lib/capability/schema/goal";
import { api } from "#lib/http/client";

/** Where this learner is heading. Only for someone who is signed in, as everything below. */
export const goalOptions = (userId: string) =>
  queryOptions({
    queryKey: ["goal", userId] as const,
    queryFn: ({ signal }) => api.get<Goal>("/me/goal", undefined, signal),
  });

/** Sets the role or private target one heads for, and leaves the rest of the goal as it stands by now. */
async function headFor(role: string | null): Promise<Goal> {
  const { weeklyMinutes, targetDate } = await api.get<Goal>("/me/goal");
  return api.put<Goal>("/me/goal", { role, weeklyMinutes, targetDate });
}

/** Everything that is measured against the goal asks again, and so does the account, whose weekly minutes it holds. */
async function learn(client: QueryClient, userId: string, goal: Goal): Promise<void> {
  client.setQueryData(goalOptions(userId).queryKey, goal);
  await Promise.all([
    client.invalidateQueries({ predicate: (query) => query.meta?.movesWithProgress === true }),
    client.invalidateQueries({ queryKey: ["me", "profile"] }),
  ]);
}

export function useHeadFor(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: headFor,
    networkMode: "always",
    onSuccess: (goal) => void learn(client, userId, goal),
  });
}

/** Sets the whole goal. */
export function useSetGoal(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: GoalChange) => api.put<Goal>("/me/goal", change),
    onSuccess: (goal) => learn(client, userId, goal),
  });
}
