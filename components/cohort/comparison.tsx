"use client";

import { useTranslations } from "next-intl";
import { LevelScale } from "#components/cohort/level-scale";
import { useNames } from "#components/cohort/use-words";
import { Words } from "#components/roadmap/words";
import type { Comparison as Compared } from "#lib/cohort/rules/comparison";
import type { Model } from "#lib/cohort/rules/model";
import { cx } from "#lib/cx";

type ComparisonProps = { rows: Compared["rows"]; model: Model };

const head = "border-rule border-b py-2 pr-4 font-medium";

/** The two views capability by capability, widest difference first. On a phone each is a block of its own. */
export function Comparison({ rows, model }: ComparisonProps) {
  const t = useTranslations("cohort.checkIn");
  const names = useNames(model);
  const level = (value: number | null) => (value === null ? t("notSaid") : names.level(value));
  return (
    <>
      <p className="mt-5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        <Key label={t("self")}>
          <circle cx={8} cy={8} r={5.5} className="fill-paper stroke-2 stroke-ink" />
        </Key>
        <Key label={t("mentor")}>
          <path d="M8 3l5 5l-5 5l-5 -5z" className="fill-ink" />
        </Key>
        <Key label={t("computed")}>
          <rect x={2} y={7} width={12} height={2.5} className="fill-soft" />
        </Key>
      </p>
      <table className="mt-2 block w-full border-collapse text-left text-sm sm:table">
        <caption className="sr-only">{t("table")}</caption>
        <thead className="sr-only sm:not-sr-only sm:table-header-group">
          <tr className="text-soft">
            <th scope="col" className={head}>
              {t("capability")}
            </th>
            <td aria-hidden className={cx(head, "hidden w-32 sm:table-cell")} />
            {(["self", "mentor", "difference", "computed"] as const).map((column) => (
              <th key={column} scope="col" className={cx(head, "sm:w-28")}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {rows.map((row) => (
            <tr
              key={row.capability}
              className="grid grid-cols-2 gap-x-4 gap-y-1.5 border-rule border-b py-3 break-inside-avoid sm:table-row sm:py-0"
            >
              <th
                scope="row"
                className="col-span-2 pr-4 text-left align-top font-normal sm:border-rule sm:border-b sm:py-2.5"
              >
                <span className="font-medium">
                  <Words said={names.capability(row.capability)} />
                </span>
                {row.note === "" ? null : (
                  <span className="block whitespace-pre-wrap break-words text-soft">{row.note}</span>
                )}
              </th>
              <td className="col-span-2 py-1 pr-4 align-top sm:border-rule sm:border-b sm:py-2.5">
                <LevelScale {...row} />
              </td>
              <Value label={t("self")}>{level(row.selfAssessed)}</Value>
              <Value label={t("mentor")}>{level(row.mentor)}</Value>
              <Value label={t("difference")}>
                <Difference by={row.difference} />
              </Value>
              <Value label={t("computed")}>{names.level(row.computed)}</Value>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Key({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" width={16} height={16}>
        {children}
      </svg>
      {label}
    </span>
  );
}

/** A cell that carries its own label where the columns are not side by side. */
function Value({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <td className="pr-4 align-top sm:border-rule sm:border-b sm:py-2.5">
      <span aria-hidden className="block text-soft text-xs sm:hidden">
        {label}
      </span>
      {children}
    </td>
  );
}

/** By how many levels the mentor's view lies above or below; told in words, so that no sign or colour has to. */
function Difference({ by }: { by: number | null }) {
  const t = useTranslations("cohort.checkIn");
  if (by === null) return <span className="text-soft">–</span>;
  if (by === 0) return <span className="text-soft">{t("same")}</span>;
  return <strong className="font-semibold text-accent">{t(by > 0 ? "higher" : "lower", { by: Math.abs(by) })}</strong>;
}
