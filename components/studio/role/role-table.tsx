"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Gate, Retry } from "#components/studio/gate";
import { StateBadge } from "#components/studio/state-badge";
import { Ago } from "#components/studio/when";
import { buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { studioRolesOptions } from "#lib/editorial/client/queries";
import type { RoleRow } from "#lib/editorial/schema/role";
import { languageOf, pick } from "#lib/localized";

/** All target roles with their drafts; few enough to be read at a glance. */
export function RoleTable() {
  return <Gate allow="editors">{() => <Roles />}</Gate>;
}

function Roles() {
  const t = useTranslations("studio.roleList");
  const roles = useQuery(studioRolesOptions);
  const items = roles.data?.items;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl">{t("heading")}</h1>
        <Link href="/studio/roles/new" className={buttonClass({ variant: "solid" })}>
          <Plus aria-hidden className="size-4" />
          {t("new")}
        </Link>
      </div>
      <p role="status" className="min-h-6 text-sm text-soft">
        {items ? t("found", { count: items.length }) : t("finding")}
      </p>
      {items === undefined ? (
        roles.isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void roles.refetch()} />
          </Notice>
        ) : (
          <Skeleton className="h-[32rem] w-full" />
        )
      ) : items.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <Table items={items} />
      )}
    </div>
  );
}

const head = "border-rule border-b py-2 pr-6 text-left font-medium text-soft";
const cell = "py-0.5 pr-6 align-top md:py-3";

/** On a phone the cells of a row stand under one another. */
function Table({ items }: { items: RoleRow[] }) {
  const t = useTranslations("studio.roleList");
  const list = useTranslations("studio.list");
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="hidden md:table-header-group">
        <tr>
          {(["title", "required", "state", "updatedAt"] as const).map((column) => (
            <th key={column} scope="col" className={head}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="border-rule border-t md:border-t-0">
        {items.map((row) => (
          <tr key={row.slug} className="grid border-rule border-b py-2.5 hover:bg-wash md:table-row md:py-0">
            <td className={cell}>
              <Title row={row} />
            </td>
            <td className={`${cell} whitespace-nowrap`}>{t("required", { count: row.required })}</td>
            <td className={cell}>
              <StateBadge state={row.state} />
            </td>
            <td className={`${cell} whitespace-nowrap`}>
              <Ago at={row.updatedAt} />
              <span className="text-soft md:block">
                <span className="md:hidden"> · </span>
                {row.author ? list("by", { name: row.author.name }) : list("byProduct")}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Title({ row }: { row: RoleRow }) {
  const t = useTranslations("studio");
  const locale = useLocale();
  const missing = row.missing.map((path) => t(`roleField.${path}` as "roleField.focus"));
  return (
    <>
      <Link
        href={`/studio/roles/${row.slug}`}
        lang={languageOf(row.title, locale)}
        className="link wrap-anywhere font-medium text-base"
      >
        {pick(row.title, locale)}
      </Link>
      {missing.length > 0 ? (
        <span className="block text-accent">{t("roleList.missing", { fields: missing.join(" · ") })}</span>
      ) : null}
    </>
  );
}
