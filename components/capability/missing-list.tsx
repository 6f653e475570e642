"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCapabilityWords } from "#components/capability/use-words";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { findItem } from "#lib/capability/rules/find-item";
import type { Outline } from "#lib/capability/rules/outline";
import type { MissingEvidence } from "#lib/capability/schema";

/** As many as one takes in at a glance. */
const few = 4;

type MissingListProps = { outline: Outline; missing: readonly MissingEvidence[]; level: number };

/** What would move a capability and by how much, the greatest gain first. */
export function MissingList({ outline, missing, level }: MissingListProps) {
  const t = useTranslations("capability");
  const { points, levelName } = useCapabilityWords(outline);
  const [all, setAll] = useState(false);
  if (missing.length === 0) return <p className="text-soft">{t("missingNone")}</p>;
  const shown = all ? missing : missing.slice(0, few);
  return (
    <>
      <ul className="mt-1">
        {shown.map(({ item, kind, wouldAddCoverage, wouldReachLevel }) => {
          const { title, href } = findItem(outline, item);
          const name = t(`item.${item.kind}`, { title: title.text });
          return (
            <li
              key={`${kind}:${item.slug}`}
              className="flex items-baseline justify-between gap-4 border-rule border-b py-2"
            >
              {href ? (
                <Link href={href} className="link">
                  {name}
                </Link>
              ) : (
                name
              )}
              <span className="shrink-0 text-right tabular-nums">
                {t("gain", { points: points(wouldAddCoverage) })}
                {wouldReachLevel > level ? (
                  <span className="block text-soft">{t("reach", { level: levelName(wouldReachLevel) })}</span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
      {missing.length > few ? (
        <Button
          variant="quiet"
          size="sm"
          className="-ml-3 mt-1 print:hidden"
          onClick={() => setAll(!all)}
          aria-expanded={all}
        >
          {all ? t("fewer") : t("all", { count: missing.length })}
        </Button>
      ) : null}
    </>
  );
}
