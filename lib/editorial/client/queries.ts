import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { canonicalAddress } from "#lib/editorial/rules/address";
import type { Listing } from "#lib/editorial/rules/listing";
import { pageSize } from "#lib/editorial/rules/vocabulary";
import type { EditorView, ResourceRows, Revision } from "#lib/editorial/schema";
import { api } from "#lib/http/client";

/** Begins every key of the studio, so that sign-out can drop them all. */
export const studioKey = ["studio"] as const;

export const studioListOptions = (listing: Listing) =>
  queryOptions({
    queryKey: [...studioKey, "list", listing],
    queryFn: ({ signal }) => api.get<ResourceRows>("/studio/resources", { ...listing, limit: pageSize }, signal),
    placeholderData: keepPreviousData,
  });

export const studioResourceOptions = (slug: string) =>
  queryOptions({
    queryKey: [...studioKey, "resource", slug],
    queryFn: ({ signal }) => api.get<EditorView>(`/studio/resources/${slug}`, undefined, signal),
  });

type RevisionPage = { items: Revision[]; nextCursor: string | null };

export const revisionsOptions = (slug: string) =>
  infiniteQueryOptions({
    queryKey: [...studioKey, "revisions", slug],
    queryFn: ({ pageParam, signal }) =>
      api.get<RevisionPage>(
        `/resources/${slug}/revisions`,
        { limit: 20, cursor: pageParam === "" ? undefined : pageParam },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Other resources that lead to the same page, however their address is spelled. */
export const sameAddressOptions = (url: string, self: string | null) => {
  const canonical = canonicalAddress(url);
  return queryOptions({
    queryKey: [...studioKey, "address", canonical, self],
    queryFn: async ({ signal }) => {
      const path = (canonical ?? "").split("?")[0]?.slice(0, 200) ?? "";
      const { items } = await api.get<ResourceRows>("/studio/resources", { q: path, limit: 50 }, signal);
      return items.filter((item) => item.slug !== self && canonicalAddress(item.url) === canonical);
    },
    enabled: canonical?.includes(".") === true,
    staleTime: 60_000,
  });
};
