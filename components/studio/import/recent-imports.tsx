"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useChangeParts } from "#components/studio/import/use-import-words";
import { Ago } from "#components/studio/when";
import { Link } from "#components/ui/link";
import { importsOptions } from "#lib/editorial/client/imports";

const mostShown = 6;

/** Imports of this person, to go back to one that was left. Nothing while there is none. */
export function RecentImports() {
  const t = useTranslations("studio.bulk.import");
  const partsOf = useChangeParts();
  const { data = [] } = useQuery(importsOptions);
  if (data.length === 0) return null;
  return (
    <section className="measure grid gap-1">
      <h2 className="border-rule border-b pb-2 text-xl">{t("recent")}</h2>
      <ul>
        {data.slice(0, mostShown).map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-rule border-b py-2">
            <Link
              href={`/studio/import?plan=${one.id}`}
              className="link target inline-flex items-center break-all font-medium"
            >
              {one.name || t("pasted")}
            </Link>
            <span>{t(`state.${one.state}`)}</span>
            <span className="text-sm text-soft">
              {one.counts.error > 0 ? `${t("action.error")} ${one.counts.error}` : partsOf(one.counts)}
            </span>
            <span className="ml-auto text-sm text-soft">
              <Ago at={one.createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
