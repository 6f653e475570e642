"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Retry } from "#components/studio/gate";
import { Pager } from "#components/studio/pager";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { setAddress } from "#lib/address";

type Page = { items: readonly unknown[]; total: number; page: number; limit: number };
type CareFrameProps<Rows extends Page> = {
  rows: UseQueryResult<Rows>;
  page: number;
  /** How the rows are counted. */
  found: "found" | "foundItems";
  /** What is said when there are none. */
  empty: "links" | "unchecked" | "view" | "reports" | "quality" | "translations";
  children: (rows: Rows) => ReactNode;
};

/** A list of what needs care in all its states: awaited, failed, empty, beyond its end, here. */
export function CareFrame<Rows extends Page>({ rows, page, found, empty, children }: CareFrameProps<Rows>) {
  const t = useTranslations("studio.care");
  const { data, isPlaceholderData } = rows;
  return (
    <div className="grid grid-cols-1 gap-3">
      <p role="status" className="min-h-6 text-sm text-soft">
        {data && !isPlaceholderData ? t(found, { count: data.total }) : rows.isError ? null : t("finding")}
      </p>
      {data === undefined ? (
        rows.isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void rows.refetch()} />
          </Notice>
        ) : (
          <Skeleton className="h-96 w-full" />
        )
      ) : data.items.length === 0 ? (
        data.total > 0 ? (
          <EmptyState
            title={t("beyond")}
            action={<Button onClick={() => setAddress({ page: null }, "push")}>{t("toFirst")}</Button>}
          />
        ) : (
          <EmptyState title={t(`empty.${empty}`)}>{t(`empty.${empty}Text`)}</EmptyState>
        )
      ) : (
        <div aria-busy={isPlaceholderData}>
          {children(data)}
          <Pager page={page} pages={Math.ceil(data.total / data.limit)} />
        </div>
      )}
    </div>
  );
}
