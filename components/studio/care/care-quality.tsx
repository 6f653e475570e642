"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { CareFrame } from "#components/studio/care/care-frame";
import { AddressSelect } from "#components/ui/address-select";
import { Link } from "#components/ui/link";
import { qualityOptions } from "#lib/links/client/care";
import { editorOf, type QualityView, qualityViews } from "#lib/links/rules/quality";
import type { QualityRow, QualityRows } from "#lib/links/schema/quality";
import { languageOf, pick } from "#lib/localized";

/** What would make content better, list by list; each row leads to where it is mended. */
export function CareQuality({ view, page }: { view: QualityView; page: number }) {
  const t = useTranslations("studio.care");
  const rows = useQuery(qualityOptions(view, page));
  const texts = view === "translations";
  return (
    <>
      {texts ? null : <Lists view={view} counts={rows.data?.counts} />}
      <CareFrame rows={rows} page={page} found="foundItems" empty={texts ? "translations" : "quality"}>
        {({ items }) => (
          <ul aria-label={t(`quality.${view}`)} className="border-rule border-t">
            {items.map((row) => (
              <Row key={`${row.kind}/${row.slug}`} row={row} view={view} />
            ))}
          </ul>
        )}
      </CareFrame>
    </>
  );
}

function Lists({ view, counts }: { view: QualityView; counts: QualityRows["counts"] | undefined }) {
  const t = useTranslations("studio.care");
  const nameOf = (one: QualityView) => {
    const name = t(`quality.${one}`);
    return counts ? t("option", { name, count: counts[one] }) : name;
  };
  const [first, ...others] = qualityViews.filter((one) => one !== "translations");
  return (
    <AddressSelect
      name="view"
      restart="page"
      className="max-w-full justify-self-start"
      aria-label={t("quality.label")}
      value={view === first ? undefined : view}
      any={nameOf(first ?? view)}
      options={others.map((one) => ({ value: one, label: nameOf(one) }))}
    />
  );
}

function Row({ row, view }: { row: QualityRow; view: QualityView }) {
  const t = useTranslations("studio.care");
  const locale = useLocale();
  const detail = useDetail(row, view);
  const title = pick(row.title, locale);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-rule border-b py-3">
      <span className="min-w-0 max-w-full">
        <Link
          href={editorOf(row.kind, row.slug)}
          lang={languageOf(row.title, locale)}
          className="link inline-flex min-h-6 max-w-full items-center font-medium wrap-anywhere"
        >
          {title || row.slug}
        </Link>
        <span className="ml-3 text-sm text-soft">{t(`kind.${row.kind}`)}</span>
      </span>
      {detail === "" ? null : <span className="text-sm text-soft">{detail}</span>}
    </li>
  );
}

/** What of this row the name of its list does not say. */
function useDetail({ year, zh, en }: QualityRow, view: QualityView): string {
  const t = useTranslations("studio.care");
  const format = useFormatter();
  if (year !== null) return t("year", { year: String(year) });
  const lacking = (["zh", "en"] as const).filter((language) => ({ zh, en })[language]);
  if (lacking.length === 0) return "";
  if (view !== "translations") return t("noneIn", { languages: format.list(lacking.map((one) => t(`lacks.${one}`))) });
  return lacking.map((one) => t("missingIn", { count: { zh, en }[one] ?? 0, language: t(`lacks.${one}`) })).join(" · ");
}
