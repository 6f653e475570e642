"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Gate, Retry } from "#components/studio/gate";
import { Problem } from "#components/studio/outcome-note";
import { Pager } from "#components/studio/pager";
import { BulkBar } from "#components/studio/resource/bulk-bar";
import { BulkOutcome } from "#components/studio/resource/bulk-result";
import { ResourceFilters } from "#components/studio/resource/resource-filters";
import { ResourceRowsView } from "#components/studio/resource/resource-rows";
import { Button, buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Kbd } from "#components/ui/kbd";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { setAddress, useAddress } from "#lib/address";
import { useBulk } from "#lib/editorial/client/bulk";
import { studioListOptions } from "#lib/editorial/client/queries";
import type { BulkChange } from "#lib/editorial/rules/bulk";
import { pageSize } from "#lib/editorial/rules/kinds/vocabulary";
import { filterNames, readListing } from "#lib/editorial/rules/listing";
import type { Offer } from "#lib/editorial/rules/offer";
import {
  filterOf,
  nothingSelected,
  type Selection,
  selectionFor,
  sizeOf,
  withRows,
} from "#lib/editorial/rules/selection";
import type { BulkResult } from "#lib/editorial/schema/bulk";
import { ApiError } from "#lib/http/client";
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
  const [chosen, setChosen] = useState<Selection>(nothingSelected);
  const selection = selectionFor(chosen, listing);
  const [result, setResult] = useState<BulkResult | null>(null);
  const bulk = useBulk();
  const change = async (wanted: BulkChange) => {
    setResult(null);
    const done = await bulk.mutateAsync({ change: wanted, selection }).catch(() => null);
    if (done === null) return;
    setResult(done);
    setChosen(nothingSelected);
    window.scrollTo({ top: 0 });
  };
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
      {result === null ? null : <BulkOutcome key={result.id} result={result} onClose={() => setResult(null)} />}
      {bulk.error instanceof ApiError ? <Problem error={bulk.error} /> : null}
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
        <div aria-busy={rows.isPlaceholderData}>
          <ResourceRowsView
            rows={rows.data.items}
            listing={listing}
            offer={offer}
            selection={selection}
            onPick={(picked, on) => setChosen(withRows(selection, { rows: picked, on, inSight: rows.data.items }))}
          />
          <Pager page={listing.page} pages={Math.ceil(rows.data.total / pageSize)} />
          {sizeOf(selection) === 0 ? null : (
            <BulkBar
              count={sizeOf(selection)}
              more={selection.all || rows.data.total <= sizeOf(selection) ? null : rows.data.total}
              offer={offer}
              pending={bulk.isPending}
              onAll={() => setChosen({ all: true, filter: filterOf(listing), total: rows.data.total })}
              onClear={() => setChosen(nothingSelected)}
              onChange={(wanted) => void change(wanted)}
            />
          )}
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
