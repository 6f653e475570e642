import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ResourcePage } from "#lib/catalog/schema/answers";
import { api } from "#lib/http/client";

const halfHour = 30 * 60_000;

/** Everything worth one's time for a topic; the most any topic has fits one page. */
export const topicResourcesOptions = (topic: string) =>
  queryOptions({
    queryKey: ["resources", "topic", topic],
    queryFn: ({ signal }) => api.get<ResourcePage>("/resources", { topic, limit: 100 }, signal),
    staleTime: halfHour,
  });

export const libraryPageSize = 24;

/** A search in the library, a page at a time. The former answer stays in sight until the new one is there. */
export const libraryOptions = (filter: Record<string, string>, enabled: boolean) =>
  infiniteQueryOptions({
    queryKey: ["resources", "library", filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<ResourcePage>("/resources", { ...filter, limit: libraryPageSize, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: halfHour,
    enabled,
  });
