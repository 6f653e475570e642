"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CapabilityRow } from "#components/capability/capability-row";
import { dimensionText } from "#components/capability/dimension";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";
import { type Sort, sortCapabilities } from "#lib/capability/rules/sort";
import type { Capabilities, Explained } from "#lib/capability/schema";
import { cx } from "#lib/cx";

type CapabilityTableProps = {
  outline: Outline;
  answer: Capabilities | undefined;
  explained: ReadonlyMap<string, Explained> | null;
  sort: Sort;
  open: ReadonlySet<string>;
  selected: string | null;
  timeZone: string;
  onToggle: (slug: string) => void;
  /** What else one can do about a capability, below its reasons. */
  more?: (slug: string) => ReactNode;
};

/** The capability model as a table: everything the rose shows, and the reasons. */
export function CapabilityTable({
  outline,
  answer,
  explained,
  sort,
  open,
  selected,
  timeZone,
  onToggle,
  more,
}: CapabilityTableProps) {
  const t = useTranslations("capability");
  const words = useCapabilityWords(outline);
  const role = answer?.role;
  const row = (capability: OutlineCapability) => (
    <CapabilityRow
      key={capability.slug}
      outline={outline}
      capability={capability}
      explained={explained?.get(capability.slug) ?? null}
      role={role}
      open={open.has(capability.slug)}
      selected={selected === capability.slug}
      timeZone={timeZone}
      onToggle={onToggle}
      more={more}
    />
  );
  const sorted = sortCapabilities(outline.capabilities, sort, (slug) => explained?.get(slug) ?? null);
  return (
    <table className="block w-full border-collapse sm:table sm:table-fixed">
      <caption className="sr-only">{t("table")}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr className="text-left text-soft text-sm">
          <th scope="col" className="border-rule border-b py-2 font-medium">
            {t("capability")}
          </th>
          <th scope="col" className={cx("border-rule border-b py-2 pl-3 font-medium", role ? "w-36" : "w-52")}>
            {t("level")}
          </th>
          {role ? (
            <>
              <th scope="col" className="w-12 border-rule border-b py-2 text-right font-medium">
                {t("required")}
              </th>
              <th scope="col" className="w-12 border-rule border-b py-2 text-right font-medium">
                {t("gap")}
              </th>
            </>
          ) : null}
          <th scope="col" className="w-18 border-rule border-b py-2 text-right font-medium">
            {t("coverage")}
          </th>
        </tr>
      </thead>
      {sort === "model" ? (
        outline.dimensions.map(({ slug, name }) => {
          const coverage = answer?.dimensions.find((dimension) => dimension.slug === slug)?.coverage ?? null;
          return (
            <tbody key={slug} className="block sm:table-row-group">
              <tr className="flex items-baseline justify-between sm:table-row">
                <th
                  scope="rowgroup"
                  colSpan={role ? 4 : 2}
                  className="pt-6 pb-1 text-left font-semibold font-serif text-lg"
                >
                  <span
                    aria-hidden
                    className={cx("mr-2 inline-block size-2.5 rounded-full bg-current", dimensionText[slug])}
                  />
                  <Words said={name} />
                </th>
                <td className="pt-6 pb-1 text-right text-sm tabular-nums">
                  <span className="sr-only">{t("dimensionCoverage")} </span>
                  {coverage === null ? "–" : words.points(coverage)}
                </td>
              </tr>
              {sorted.filter(({ dimension }) => dimension === slug).map(row)}
            </tbody>
          );
        })
      ) : (
        <tbody className="block sm:table-row-group">{sorted.map(row)}</tbody>
      )}
    </table>
  );
}
