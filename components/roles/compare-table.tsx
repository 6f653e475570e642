"use client";

import { useTranslations } from "next-intl";
import { dimensionText } from "#components/capability/dimension";
import { Words } from "#components/roadmap/words";
import { RoleScale } from "#components/roles/role-scale";
import { useRoleWords } from "#components/roles/use-role-words";
import type { Pair } from "#lib/catalog/rules/compare-roles";
import type { ModelNames } from "#lib/catalog/rules/role-view";
import type { Requirement } from "#lib/catalog/schema";
import { cx } from "#lib/cx";

export type Side = { id: string; title: string; requirements: readonly Requirement[] };

type CompareTableProps = {
  dimension: ModelNames[number];
  first: Side;
  second: Side;
  pairs: readonly Pair[];
  levels: ReadonlyMap<string, number> | null;
};

const head = "border-rule border-b py-2 pr-4 text-left align-bottom font-medium text-soft";
const cell = "pb-2 pr-4 align-top sm:py-3";

/** The capabilities of one dimension in two roles. On a phone each row is a small table of its own. */
export function CompareTable({ dimension, first, second, pairs, levels }: CompareTableProps) {
  const t = useTranslations("roles.compare");
  const { slug, name, capabilities } = dimension;
  const rows = capabilities.flatMap((capability) => {
    const pair = pairs.find((one) => one.capability === capability.slug);
    return pair ? [{ capability, pair }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`compare-${slug}`}>
      <h2 id={`compare-${slug}`} className="text-xl">
        <span aria-hidden className={cx("mr-2.5 inline-block size-3 rounded-full bg-current", dimensionText[slug])} />
        <Words said={name} />
      </h2>
      <table className="mt-2 w-full border-collapse border-ink border-t-2 text-sm sm:table-fixed">
        <caption className="sr-only">{t("caption", { dimension: name.text, a: first.title, b: second.title })}</caption>
        <thead className="hidden sm:table-header-group">
          <tr>
            <th scope="col" className={cx(head, "w-[28%]")}>
              {t("capability")}
            </th>
            <th scope="col" className={head}>
              {first.title}
            </th>
            <th scope="col" className={head}>
              {second.title}
            </th>
            <th scope="col" className={cx(head, "w-[16%]")}>
              {t("difference")}
            </th>
            {levels ? (
              <th scope="col" className={cx(head, "w-[14%]")}>
                {t("own")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ capability, pair }) => {
            const own = levels ? (levels.get(capability.slug) ?? 0) : null;
            const sides = [
              { key: "a", title: first.title, level: pair.first },
              { key: "b", title: second.title, level: pair.second },
            ];
            return (
              <tr key={capability.slug} className="grid grid-cols-2 border-rule border-b py-2 sm:table-row sm:py-0">
                <th scope="row" className={cx(cell, "col-span-2 text-left font-medium")}>
                  <Words said={capability.name} />
                </th>
                {sides.map(({ key, title, level }) => (
                  <td key={key} className={cell}>
                    <span className="mb-0.5 block truncate text-soft sm:hidden">{title}</span>
                    <Level level={level} own={own} className={dimensionText[slug]} />
                  </td>
                ))}
                <td className={cell}>
                  <Difference pair={pair} first={first} second={second} />
                </td>
                {own === null ? null : <OwnCell own={own} />}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Level({ level, own, className }: { level: number; own: number | null; className: string }) {
  const t = useTranslations("roles.compare");
  const words = useRoleWords();
  if (level === 0) return <span className="text-soft">{t("notRequired")}</span>;
  return (
    <>
      <RoleScale required={level} own={own} className={className} />
      <span className="block">{words.level(level)}</span>
    </>
  );
}

/** Who asks for more, by a sign and in words. */
function Difference({ pair, first, second }: { pair: Pair; first: Side; second: Side }) {
  const t = useTranslations("roles.compare");
  const { more } = pair;
  if (more === 0) return <span className="text-soft">{t("equal")}</span>;
  return (
    <>
      <span aria-hidden className="tabular-nums">
        {more < 0 ? "◀ " : ""}
        {t("plus", { count: Math.abs(more) })}
        {more > 0 ? " ▶" : ""}
      </span>
      <span className="sr-only">
        {t("asksMore", { title: more < 0 ? first.title : second.title, count: Math.abs(more) })}
      </span>
    </>
  );
}

function OwnCell({ own }: { own: number }) {
  const t = useTranslations("roles.compare");
  const words = useRoleWords();
  return (
    <td className={cell}>
      <span className="text-soft sm:hidden">{t("own")} </span>
      {words.level(own)}
    </td>
  );
}
