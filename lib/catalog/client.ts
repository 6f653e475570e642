import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ResourcePage, RoadmapAnswer, RoadmapSummaries } from "#lib/catalog/schema/answers";
import { api } from "#lib/http/client";

const halfHour = 30 * 60_000;

/** The published roadmap, the same for everyone. */
export const roadmapOptions = (slug: string) =>
  queryOptions({
    queryKey: ["roadmap", slug],
    queryFn: ({ signal }) => api.get<RoadmapAnswer>(`/roadmaps/${slug}`, undefined, signal),
    staleTime: halfHour,
  });

/** What roadmaps there are, the oldest first. */
export const roadmapsOptions = queryOptions({
  queryKey: ["roadmaps"],
  queryFn: ({ signal }) => api.get<RoadmapSummaries>("/roadmaps", undefined, signal),
  staleTime: halfHour,
});

/** The resources that answer a few words best. The former answer stays in sight until the new one is there. */
export const resourceSearchOptions = (q: string, limit: number) =>
  queryOptions({
    queryKey: ["resources", "search", q, limit],
    queryFn: ({ signal }) => api.get<ResourcePage>("/resources", { q, limit }, signal),
    enabled: q !== "",
    staleTime: halfHour,
    placeholderData: keepPreviousData,
  });
