import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { studioKey } from "#lib/editorial/client/queries";
import type { GivenFile } from "#lib/editorial/rules/import/given-file";
import type { ImportFormat } from "#lib/editorial/rules/kinds/vocabulary";
import type { ImportPlan, ImportView } from "#lib/editorial/schema/import";
import { api } from "#lib/http/client";

const importsKey = [...studioKey, "imports"] as const;

export const importsOptions = queryOptions({
  queryKey: [...importsKey, "list"],
  queryFn: async ({ signal }) => (await api.get<{ items: ImportView[] }>("/studio/imports", undefined, signal)).items,
});

/** How often a plan that is being written is looked at, in milliseconds. */
const lookEvery = 700;

export type PlanPage = { id: string; action: string | undefined; page: number };

export const planOptions = ({ id, action, page }: PlanPage) =>
  queryOptions({
    queryKey: [...importsKey, id, action ?? "all", page],
    queryFn: ({ signal }) => api.get<ImportPlan>(`/studio/imports/${id}`, { action, page, limit: 50 }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.state === "applying" ? lookEvery : false),
  });

const types: Record<ImportFormat, string> = { csv: "text/csv", json: "application/json", bookmarks: "text/html" };

export type Given = { file: GivenFile; missing: "keep" | "archive" };

export function useMakePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file: { name, text, format }, missing }: Given) =>
      api.post<ImportView>("/resources/import", text, { type: types[format], query: { mode: "plan", name, missing } }),
    onSuccess: () => client.invalidateQueries({ queryKey: importsOptions.queryKey }),
  });
}

/** Applies a plan. The answer may come while it is still being written; the plan's page goes on looking. */
export function useApplyPlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api.post<ImportView>("/resources/import", undefined, { query: { mode: "apply", plan: id } }),
    onSettled: () => client.invalidateQueries({ queryKey: studioKey }),
  });
}
