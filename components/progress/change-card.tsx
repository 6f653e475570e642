"use client";

import { ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import type { CapabilityChange, CourseShift } from "#lib/capability/schema";
import type { Said } from "#lib/catalog/rules/said";
import { useMoved } from "#lib/progress/client/use-moved";

/** How things are called, by slug: plain data, so that a static page can hand it over. */
export type ChangeNames = {
  capabilities: Readonly<Record<string, Said>>;
  /** Topics and stages a change can be because of. */
  items: Readonly<Record<string, Said>>;
};

type ChangeCardProps = {
  names: ChangeNames;
  /** Shows only what moved because of these topics and stages; without it, whatever moved last. */
  because?: readonly string[];
  className?: string;
};

/** What the last mark moved, and why. The region is there from the start, so that it is read out when it fills. */
export function ChangeCard({ names, because, className }: ChangeCardProps) {
  const moved = useMoved();
  const changes =
    moved?.changes.filter((change) => because === undefined || because.includes(change.because.slug)) ?? [];
  const superseded = moved?.events.some(
    ({ outcome, topics }) =>
      outcome === "superseded" && topics.some(({ slug }) => because === undefined || because.includes(slug)),
  );
  return (
    <div aria-live="polite" className={className}>
      {superseded ? <Superseded /> : null}
      {changes.length > 0 ? <ChangeList changes={changes} names={names} /> : null}
    </div>
  );
}

function Superseded() {
  const t = useTranslations("progress");
  return <p className="border-edge border-l-3 bg-wash px-4 py-3 text-sm">{t("superseded")}</p>;
}

type ChangesProps = { changes: readonly CapabilityChange[]; names: ChangeNames };

/** What moved, capability by capability, and why. */
export function ChangeList({ changes, names }: ChangesProps) {
  const t = useTranslations("progress");
  const reasons = [...new Set(changes.map((change) => change.because.slug))];
  return (
    <div className="border-accent border-l-3 bg-wash px-4 py-3">
      <p className="text-sm text-soft">{t("justMoved")}</p>
      <ChangeRows changes={changes} names={names} />
      <p className="mt-1 text-sm text-soft">
        {t("because")}
        {reasons.map((slug, index) => (
          <span key={slug}>
            {index > 0 ? t("and") : null}
            {t.rich("quoted", { title: () => <BecauseOf said={names.items[slug]} slug={slug} /> })}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Each capability that moves, from where to where. */
export function ChangeRows({ changes, names }: { changes: readonly CourseShift[]; names: ChangeNames }) {
  const t = useTranslations("progress");
  const levels = useTranslations("levels");
  const format = useFormatter();
  const tenth = (value: number | null) =>
    value === null ? t("noEvidence") : format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <ul className="mt-1 grid grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))] gap-x-8 gap-y-1">
      {changes.map(({ capability, coverageFrom, coverageTo, levelFrom, levelTo }) => {
        const name = names.capabilities[capability];
        return (
          <li key={capability} className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{name ? <Words said={name} /> : capability}</span>
            <span className="inline-flex items-baseline gap-1 tabular-nums">
              <span className="sr-only">{t("coverage")}</span>
              {tenth(coverageFrom)}
              <ArrowRight aria-hidden className="size-3 self-center" />
              <span className="sr-only">{t("to")}</span>
              {tenth(coverageTo)}
            </span>
            {levelFrom === levelTo ? null : (
              <span className="text-accent">
                {t("levelMoved", { from: levels(keyOf(levelFrom)), to: levels(keyOf(levelTo)) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const BecauseOf = ({ said, slug }: { said: Said | undefined; slug: string }) => (said ? <Words said={said} /> : slug);

const levelKeys = ["0", "1", "2", "3", "4"] as const;
const keyOf = (level: number) => levelKeys[level] ?? "0";
