"use client";

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { goalOptions } from "#lib/capability/client/goal";
import type { NewTarget, Target, TargetChange, TargetList } from "#lib/capability/schema/target";
import { api } from "#lib/http/client";

/** This learner's private targets, the latest first. Only for someone who is signed in, as everything below. */
export const targetsOptions = (userId: string) =>
  queryOptions({
    queryKey: ["targets", userId] as const,
    queryFn: ({ signal }) => api.get<TargetList>("/me/targets", undefined, signal),
  });

/** What a change to the targets makes stale: the list, the goal's name, and what is measured against it. */
function useChange<Input, Answer>(userId: string, send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    networkMode: "always",
    onSuccess: async () => {
      void client.invalidateQueries({ predicate: (query) => query.meta?.movesWithProgress === true });
      void client.invalidateQueries({ queryKey: goalOptions(userId).queryKey });
      await client.invalidateQueries({ queryKey: targetsOptions(userId).queryKey });
    },
  });
}

export const useAddTarget = (userId: string) =>
  useChange(userId, (target: NewTarget) => api.post<Target>("/me/targets", target));

export const useChangeTarget = (userId: string) =>
  useChange(userId, ({ id, ...change }: TargetChange & { id: string }) =>
    api.patch<Target>(`/me/targets/${id}`, change),
  );

export const useRemoveTarget = (userId: string) => useChange(userId, (id: string) => api.delete(`/me/targets/${id}`));
