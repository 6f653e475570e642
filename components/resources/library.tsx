"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { type LibraryChoices, LibraryFilters } from "#components/resources/library-filters";
import { ResourceList } from "#components/resources/resource-row";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { setAddress, useAddress } from "#lib/address";
import { libraryOptions } from "#lib/catalog/client/resources";
import { libraryFilterOf, libraryFilters } from "#lib/catalog/rules/library-filter";
import { type ResourceView, resourceView } from "#lib/catalog/rules/resource-view";
import { useKeys } from "#lib/use-keys";

type LibraryProps = {
  /** The first page without any filter: part of the page's HTML, so that it is there before any script. */
  first: ResourceView[];
  total: number;
  choices: LibraryChoices;
};

/** Everything worth one's time, searched and filtered by what stands in the address. */
export function Library({ first, total, choices }: LibraryProps) {
  const t = useTranslations("resources");
  const common = useTranslations("common");
  const locale = useLocale();
  const address = useAddress();
  const search = useRef<HTMLInputElement>(null);
  const filter = useMemo(() => libraryFilterOf(address), [address]);
  // While someone types, the answer may lag behind; the field never does.
  const asked = useDeferredValue(filter);
  const filtering = Object.keys(asked).length > 0;
  const [more, setMore] = useState(false);
  const query = useInfiniteQuery(libraryOptions(asked, filtering));
  const answer = query.data?.pages;
  const shown = useMemo(
    () => answer?.flatMap((page) => page.items).map((resource) => resourceView(resource, locale)),
    [answer, locale],
  );
  const fromServer = !filtering && !(more && shown);
  const items = fromServer ? first : (shown ?? []);
  const count = fromServer ? total : (answer?.[0]?.total ?? 0);
  useKeys({ "/": () => search.current?.focus() });

  async function showMore() {
    // The page in the HTML is not in the query yet; what follows needs its cursor.
    if (fromServer && answer === undefined) await query.refetch();
    await query.fetchNextPage();
    setMore(true);
  }

  const failed = query.error !== null;
  return (
    <>
      <LibraryFilters filter={filter} choices={choices} search={search} />
      <div className="mt-6" aria-busy={query.isFetching}>
        <p role="status" className="mb-3 text-sm text-soft tabular-nums">
          {query.isPending && filtering ? t("loading") : t("showing", { shown: items.length, count })}
        </p>
        {failed ? (
          <Notice tone="error" className="mb-4">
            {t("failed")}{" "}
            <button type="button" className="link" onClick={() => void query.refetch()}>
              {common("retry")}
            </button>
          </Notice>
        ) : null}
        {items.length > 0 ? <ResourceList resources={items} columns /> : null}
        {items.length === 0 && !query.isPending && !failed ? (
          <EmptyState
            title={t("nothing")}
            action={
              <Button
                onClick={() => setAddress(Object.fromEntries(libraryFilters.map((name) => [name, null])), "push")}
              >
                {t("clear")}
              </Button>
            }
          >
            {t("nothingWhy")}
          </EmptyState>
        ) : null}
        {items.length < count ? (
          <Button className="mt-6" pending={query.isFetching} onClick={() => void showMore()}>
            {t("more")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
