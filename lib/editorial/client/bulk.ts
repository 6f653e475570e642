import { useMutation, useQueryClient } from "@tanstack/react-query";
import { studioKey } from "#lib/editorial/client/queries";
import type { BulkChange } from "#lib/editorial/rules/bulk";
import type { Selection } from "#lib/editorial/rules/selection";
import type { BulkResult } from "#lib/editorial/schema/bulk";
import { api } from "#lib/http/client";

/** Everything the studio and the library have asked for may look different afterwards. */
function useStale() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: studioKey }),
      client.invalidateQueries({ queryKey: ["resources"] }),
    ]);
}

export type BulkAsk = { change: BulkChange; selection: Selection };

function orderOf(selection: Selection) {
  if (selection.all) return { matching: selection.filter, total: selection.total };
  return { items: [...selection.items].map(([slug, version]) => ({ slug, version })) };
}

/** Does one thing to everything selected. Made ids: sent twice it is done once. */
export function useBulk() {
  const stale = useStale();
  return useMutation({
    mutationFn: ({ change, selection }: BulkAsk) =>
      api.post<BulkResult>("/studio/resources/bulk", { id: crypto.randomUUID(), change, of: orderOf(selection) }),
    onSettled: stale,
  });
}

export function useUndoBatch() {
  const stale = useStale();
  return useMutation({
    mutationFn: (batch: string) => api.post<BulkResult>(`/studio/batches/${batch}/undo`, { id: crypto.randomUUID() }),
    onSettled: stale,
  });
}
