import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { studioKey } from "#lib/editorial/client/queries";
import type { Impact, ImpactItem } from "#lib/editorial/schema/impact";
import type { ReleaseAnswer, ReleaseItem, ReleaseList } from "#lib/editorial/schema/release";
import { api } from "#lib/http/client";

/** @param roadmap only its drafts; null: of everything */
export const releasesOptions = (roadmap: string | null) =>
  infiniteQueryOptions({
    queryKey: [...studioKey, "releases", roadmap],
    queryFn: ({ pageParam, signal }) =>
      api.get<ReleaseList>(
        "/studio/releases",
        { limit: 20, cursor: pageParam === "" ? undefined : pageParam, roadmap: roadmap ?? undefined },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What some acts would do to learners. Measured anew each time it is asked for: learners go on learning meanwhile. */
export const impactOptions = (items: readonly ImpactItem[]) =>
  queryOptions({
    queryKey: [...studioKey, "impact", items],
    queryFn: ({ signal }) => api.post<Impact>("/studio/impact", { items }, { signal }),
    enabled: items.length > 0,
    gcTime: 0,
    retry: false,
  });

export function usePublishTogether() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (release: { items: readonly ReleaseItem[]; message: string }) =>
      api.post<ReleaseAnswer>("/studio/releases", release),
    // Pages and lists of all kinds may have changed, and after a refusal what is shown may be old.
    onSettled: () => client.invalidateQueries(),
  });
}
