"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { AuditFilters } from "#components/studio/audit/audit-filters";
import { AuditRow } from "#components/studio/audit/audit-row";
import { Gate, Retry } from "#components/studio/gate";
import { Button, buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { setAddress, useAddress } from "#lib/address";
import { type AuditAsked, auditFileHref, auditOptions } from "#lib/audit/client";
import { longestFile } from "#lib/audit/rules";
import { cx } from "#lib/cx";
import { useKeys } from "#lib/use-keys";

/** Who did what. For administrators. */
export function Audit() {
  return <Gate allow="admins">{() => <AuditList />}</Gate>;
}

const dayForm = /^\d{4}-\d\d-\d\d$/;
/** The beginning of a day on the reader's own clock, so many days later; nothing for what is no day. */
function startOf(day: string | null, later = 0): string | undefined {
  if (day === null || !dayForm.test(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const moment = new Date(year, month - 1, date + later);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** What the address asks for; what it cannot mean is left out. */
function askedOf(address: URLSearchParams): AuditAsked {
  const short = (name: string) => (address.get(name) ?? "").trim().slice(0, 100) || undefined;
  const asked = {
    q: short("q"),
    act: short("act"),
    from: startOf(address.get("from")),
    to: startOf(address.get("to"), 1),
    cursor: address.get("cursor")?.slice(0, 400),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

const nothing = { q: null, act: null, from: null, to: null, cursor: null };

function AuditList() {
  const t = useTranslations("studio.audit");
  const address = useAddress();
  const asked = askedOf(address);
  const search = useRef<HTMLInputElement>(null);
  useKeys({ "/": () => search.current?.focus() });
  const { data, isError, refetch } = useQuery({ ...auditOptions(asked), placeholderData: keepPreviousData });
  return (
    <div className="grid gap-5">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-3xl">{t("heading")}</h1>
          <p className="measure mt-1 text-soft">{t("lead")}</p>
        </div>
        <div className="grid max-w-xs gap-1.5">
          <a
            href={auditFileHref(asked)}
            download
            aria-describedby="export-holds"
            className={cx(buttonClass(), "justify-self-start sm:justify-self-end")}
          >
            {t("export")}
          </a>
          <p id="export-holds" className="text-sm text-soft sm:text-right">
            {t("exportHolds", { count: longestFile })}
          </p>
        </div>
      </header>
      <AuditFilters ref={search} address={address} />
      {data === undefined ? (
        isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void refetch()} />
          </Notice>
        ) : (
          <Skeleton className="h-96 w-full" />
        )
      ) : data.items.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={<Button onClick={() => setAddress(nothing, "push")}>{t("clear")}</Button>}
        >
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ol aria-label={t("caption")} className="border-rule border-t">
          {data.items.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {asked.cursor || data?.nextCursor ? (
        <nav aria-label={t("heading")} className="flex gap-3">
          {asked.cursor ? <Button onClick={() => setAddress({ cursor: null }, "push")}>{t("first")}</Button> : null}
          {data?.nextCursor ? (
            <Button onClick={() => setAddress({ cursor: data.nextCursor }, "push")}>{t("next")}</Button>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
