import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "#lib/http/client";
import type { ReportReason } from "#lib/links/rules/vocabulary";
import type { OwnReport, OwnReports } from "#lib/links/schema/reports";

type Own = { userId: string; resource: string };

/** What this learner last reported of a resource. */
export const ownReportsOptions = ({ userId, resource }: Own) =>
  queryOptions({
    queryKey: ["reports", userId, resource] as const,
    queryFn: ({ signal }) => api.get<OwnReports>("/me/reports", { resource, limit: 1 }, signal),
  });

export function useReport(own: Own) {
  const client = useQueryClient();
  const { queryKey } = ownReportsOptions(own);
  return useMutation({
    mutationFn: (sent: { id: string; reason: ReportReason; note: string }) =>
      api.post<OwnReport>(`/resources/${own.resource}/reports`, sent),
    onSuccess: (report) => client.setQueryData<OwnReports>(queryKey, { items: [report], nextCursor: null }),
    // Offline is an answer too: the text stays and the person decides when to try again.
    networkMode: "always",
  });
}
