import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { canonicalAddress } from "#lib/editorial/rules/address";
import type { KindPlural } from "#lib/editorial/rules/kinds/kind";
import { pageSize } from "#lib/editorial/rules/kinds/vocabulary";
import type { Listing } from "#lib/editorial/rules/listing";
import type { ResourceRows } from "#lib/editorial/schema";
import type { RoleRows } from "#lib/editorial/schema/role";
import type { ItemRevision, ItemView } from "#lib/editorial/schema/shapes";
import { api } from "#lib/http/client";

/** What the API's addresses need to know of a kind of content. */
export type Kind = { plural: KindPlural };

/** Begins every key of the studio, so that sign-out can drop them all. */
export const studioKey = ["studio"] as const;

export const studioListOptions = (listing: Listing) =>
  queryOptions({
    queryKey: [...studioKey, "list", listing],
    queryFn: ({ signal }) => api.get<ResourceRows>("/studio/resources", { ...listing, limit: pageSize }, signal),
    placeholderData: keepPreviousData,
  });

/** Every target role with its draft. */
export const studioRolesOptions = queryOptions({
  queryKey: [...studioKey, "list", "roles"],
  queryFn: ({ signal }) => api.get<RoleRows>("/studio/roles", undefined, signal),
});

export const studioItemOptions = <Content>({ plural }: Kind, slug: string) =>
  queryOptions({
    queryKey: [...studioKey, plural, slug],
    queryFn: ({ signal }) => api.get<ItemView<Content>>(`/studio/${plural}/${slug}`, undefined, signal),
  });

type RevisionPage<Content> = { items: ItemRevision<Content>[]; nextCursor: string | null };

export const revisionsOptions = <Content>({ plural }: Kind, slug: string) =>
  infiniteQueryOptions({
    queryKey: [...studioKey, "revisions", plural, slug],
    queryFn: ({ pageParam, signal }) =>
      api.get<RevisionPage<Content>>(
        `/${plural}/${slug}/revisions`,
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
      const { items } = await api.get<ResourceRows>("/studio/resources", { q: path, limit: 200 }, signal);
      return items.filter((item) => item.slug !== self && canonicalAddress(item.url) === canonical);
    },
    enabled: canonical?.includes(".") === true,
    staleTime: 60_000,
  });
};
