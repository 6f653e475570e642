"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type Picking, PickOne, PickPage } from "#components/studio/resource/pick-rows";
import { StateBadge } from "#components/studio/state-badge";
import { Ago } from "#components/studio/when";
import { Link } from "#components/ui/link";
import { Select } from "#components/ui/select";
import { Cell, HeadCell, Table } from "#components/ui/table";
import { setAddress } from "#lib/address";
import { type ResourceSort, resourceSorts } from "#lib/editorial/rules/kinds/vocabulary";
import { type Listing, sortedBy } from "#lib/editorial/rules/listing";
import type { Offer } from "#lib/editorial/rules/offer";
import type { ResourceRow } from "#lib/editorial/schema";
import { languageOf, pick } from "#lib/localized";

type RowsProps = { rows: ResourceRow[]; listing: Listing; offer: Offer } & Picking;

/** A table where there is room for one, a list on a phone. */
export function ResourceRowsView(props: RowsProps) {
  return (
    <>
      <div className="hidden md:block">
        <RowTable {...props} />
      </div>
      <div className="md:hidden">
        <RowList {...props} />
      </div>
    </>
  );
}

const columns = ["title", "kind", "minutes", "state", "updatedAt"] as const;

function useSortOf() {
  const locale = useLocale();
  return (column: (typeof columns)[number]): ResourceSort | null =>
    column === "state" ? null : column === "title" ? `title.${locale}` : column;
}

function RowTable({ rows, listing, ...picking }: RowsProps) {
  const t = useTranslations("studio");
  const kinds = useTranslations("kinds");
  const sortOf = useSortOf();
  return (
    <Table caption={t("list.caption")}>
      <thead>
        <tr>
          <HeadCell className="w-8">
            <PickPage rows={rows} {...picking} />
          </HeadCell>
          {columns.map((column) => {
            const sort = sortOf(column);
            const sorted = sort === listing.sort;
            return (
              <HeadCell
                key={column}
                className={column === "minutes" ? "pr-8 text-right" : "pr-6"}
                aria-sort={sorted ? (listing.order === "asc" ? "ascending" : "descending") : undefined}
              >
                {sort === null ? (
                  t(`list.column.${column}`)
                ) : (
                  <SortButton sort={sort} listing={listing} label={t(`list.column.${column}`)} />
                )}
              </HeadCell>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug} className="hover:bg-wash">
            <Cell>
              <PickOne row={row} {...picking} />
            </Cell>
            <Cell className="min-w-72">
              <Title row={row} />
            </Cell>
            <Cell className="whitespace-nowrap">{kinds(`kind.${row.kind}`)}</Cell>
            <Cell numeric className="pr-8">
              {row.minutes}
            </Cell>
            <Cell>
              <StateBadge state={row.state} />
            </Cell>
            <Cell className="whitespace-nowrap">
              <Changed row={row} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function SortButton({ sort, listing, label }: { sort: ResourceSort; listing: Listing; label: string }) {
  const Arrow = listing.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className="target inline-flex items-center gap-1 hover:text-ink"
      onClick={() => setAddress(sortedBy(sort, listing), "push")}
    >
      {label}
      {listing.sort === sort ? <Arrow aria-hidden className="size-3.5 text-accent" /> : null}
    </button>
  );
}

/** The title is one to a person, whichever language it is sorted by. */
const wordOf = (sort: ResourceSort) => (sort === "title.zh" || sort === "title.en" ? "title" : sort);

function RowList({ rows, listing, ...picking }: RowsProps) {
  const t = useTranslations("studio");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const sorts = resourceSorts.filter((sort) => !sort.startsWith("title.") || sort === `title.${locale}`);
  return (
    <>
      <div className="mb-2 flex items-center gap-2">
        <PickPage rows={rows} {...picking} />
        <Select
          aria-label={t("list.sortBy")}
          value={listing.sort}
          onChange={(event) => setAddress(sortedBy(event.target.value as ResourceSort, listing), "push")}
          options={sorts.map((sort) => ({
            value: sort,
            label: t(`list.sort.${wordOf(sort)}`),
          }))}
        />
        <SortButton
          sort={listing.sort}
          listing={listing}
          label={t(`list.order.${wordOf(listing.sort)}.${listing.order}`)}
        />
      </div>
      <ul className="border-rule border-t">
        {rows.map((row) => (
          <li key={row.slug} className="grid grid-cols-1 gap-1.5 border-rule border-b py-3">
            <div className="flex items-start gap-3">
              <PickOne row={row} {...picking} />
              <div className="min-w-0">
                <Title row={row} />
              </div>
            </div>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
              <StateBadge state={row.state} />
              <span>{kinds(`kind.${row.kind}`)}</span>
              <span>{t("list.minutes", { count: row.minutes })}</span>
            </p>
            <p className="text-sm">
              <Changed row={row} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Title({ row }: { row: ResourceRow }) {
  const t = useTranslations("studio.list");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const languages = (["zh", "en"] as const).filter((language) =>
    row.missing.some((path) => path.endsWith(`.${language}`)),
  );
  return (
    <>
      <Link
        href={`/studio/resources/${row.slug}`}
        lang={languageOf(row.title, locale)}
        className="link break-words font-medium text-base"
      >
        {pick(row.title, locale)}
      </Link>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-soft">
        {row.publisher === "" ? null : <span className="min-w-0 break-words">{row.publisher}</span>}
        <span className="break-all">{hostOf(row.url)}</span>
        {row.tags.map((tag) => (
          <button
            key={tag}
            type="button"
            aria-label={`${t("filter.tag")} ${tag}`}
            onClick={() => setAddress({ tag, page: null }, "push")}
            className="link target inline-flex items-center break-all"
          >
            {tag}
          </button>
        ))}
        {languages.map((language) => (
          <span key={language} className="text-accent">
            {t("missing", { languages: kinds(`language.${language}`) })}
          </span>
        ))}
      </span>
    </>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url);

function Changed({ row }: { row: ResourceRow }) {
  const t = useTranslations("studio.list");
  return (
    <>
      <Ago at={row.updatedAt} />
      <span className="block break-words text-soft">
        {row.author ? t("by", { name: row.author.name }) : t("byProduct")}
      </span>
    </>
  );
}
