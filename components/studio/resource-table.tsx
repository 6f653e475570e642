"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Gate, Retry } from "#components/studio/gate";
import { ResourceFilters } from "#components/studio/resource-filters";
import { ResourceRowsView } from "#components/studio/resource-rows";
import { Button, buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Kbd } from "#components/ui/kbd";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { setAddress, useAddress } from "#lib/address";
import { studioListOptions } from "#lib/editorial/client/queries";
import { filterNames, readListing } from "#lib/editorial/rules/listing";
import type { Offer } from "#lib/editorial/rules/offer";
import { pageSize } from "#lib/editorial/rules/vocabulary";
import { useKeys } from "#lib/use-keys";

/** All resources with their drafts. What is searched, chosen, sorted and turned to stands in the address. */
export function ResourceTable({ offer }: { offer: Offer }) {
  return <Gate allow="editors">{() => <Table offer={offer} />}</Gate>;
}

function Table({ offer }: { offer: Offer }) {
  const t = useTranslations("studio.list");
  const listing = readListing(useAddress());
  const search = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => search.current?.focus() });
  const rows = useQuery(studioListOptions(listing));
  const clear = () => setAddress(Object.fromEntries(["q", "page", ...filterNames].map((name) => [name, null])), "push");
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl">{t("heading")}</h1>
        <Link href="/studio/resources/new" className={buttonClass({ variant: "solid" })}>
          <Plus aria-hidden className="size-4" />
          {t("new")}
        </Link>
      </div>
      <ResourceFilters ref={search} listing={listing} offer={offer} onClear={clear} />
      <p role="status" className="flex min-h-6 items-center gap-3 text-sm text-soft">
        {rows.data && !rows.isPlaceholderData ? t("found", { count: rows.data.total }) : t("finding")}
        <span aria-hidden className="ml-auto hidden md:inline">
          <Kbd>/</Kbd> {t("search")}
        </span>
      </p>
      {rows.data === undefined ? (
        rows.isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void rows.refetch()} />
          </Notice>
        ) : (
          <Skeleton className="h-[40rem] w-full" />
        )
      ) : rows.data.items.length === 0 ? (
        <Nothing beyond={rows.data.total > 0} onClear={clear} />
      ) : (
        <div className={rows.isPlaceholderData ? "opacity-60" : ""}>
          <ResourceRowsView rows={rows.data.items} listing={listing} offer={offer} />
          <Pager page={listing.page} pages={Math.ceil(rows.data.total / pageSize)} />
        </div>
      )}
    </div>
  );
}

function Nothing({ beyond, onClear }: { beyond: boolean; onClear: () => void }) {
  const t = useTranslations("studio.list");
  const back = beyond ? () => setAddress({ page: null }, "push") : onClear;
  return (
    <EmptyState
      title={t(beyond ? "beyondTitle" : "emptyTitle")}
      action={<Button onClick={back}>{t(beyond ? "toFirst" : "clear")}</Button>}
    >
      {beyond ? null : t("emptyText")}
    </EmptyState>
  );
}

function Pager({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations("studio.list");
  if (pages <= 1) return null;
  const turn = (to: number) => {
    if (to < 1 || to > pages) return;
    setAddress({ page: to === 1 ? null : String(to) }, "push");
    window.scrollTo({ top: 0 });
  };
  return (
    <nav aria-label={t("pages")} className="mt-6 flex items-center justify-between gap-3 md:justify-end">
      <Button onClick={() => turn(page - 1)} aria-disabled={page <= 1 || undefined}>
        {t("previous")}
      </Button>
      <span className="text-sm tabular-nums">{t("page", { page, pages })}</span>
      <Button onClick={() => turn(page + 1)} aria-disabled={page >= pages || undefined}>
        {t("next")}
      </Button>
    </nav>
  );
}
