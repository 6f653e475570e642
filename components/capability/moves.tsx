"use client";

import { ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import { findItem } from "#lib/capability/rules/find-item";
import type { Outline } from "#lib/capability/rules/outline";
import type { CapabilitiesThen, Move, MoveCause } from "#lib/capability/schema/history";

/** As many as one takes in at a glance. */
const few = 5;
const fewCauses = 3;

type MovesProps = { outline: Outline; then: CapabilitiesThen; timeZone: string };

/** What has moved from the day that is looked back to until now, and why. */
export function Moves({ outline, then: { since = [], asOf }, timeZone }: MovesProps) {
  const t = useTranslations("capability.look");
  const format = useFormatter();
  const [all, setAll] = useState(false);
  if (asOf === undefined) return null;
  const date = format.dateTime(new Date(`${asOf.date}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <section aria-labelledby="moves" className="mt-6 border-rule border-t pt-4">
      <h3 id="moves" className="text-lg">
        {t("moves", { date, count: since.length })}
      </h3>
      <ul className="mt-1">
        {(all ? since : since.slice(0, few)).map((move) => (
          <li key={move.capability} className="border-rule border-b py-2.5 text-sm">
            <Moved outline={outline} move={move} />
            <Because outline={outline} causes={move.because} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {since.length > few ? (
        <Button
          variant="quiet"
          size="sm"
          className="-ml-3 mt-1 print:hidden"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t("fewer") : t("all", { count: since.length })}
        </Button>
      ) : null}
    </section>
  );
}

function Moved({ outline, move }: { outline: Outline; move: Move }) {
  const t = useTranslations("capability.look");
  const { levelName, points } = useCapabilityWords(outline);
  const name = outline.capabilities.find(({ slug }) => slug === move.capability)?.name;
  const { coverageFrom, coverageTo, levelFrom, levelTo, mentorLevelFrom, mentorLevelTo } = move;
  const tenth = (value: number | null) => (value === null ? "–" : points(value));
  const levels = (from: number, to: number) => ({ from: levelName(from), to: levelName(to) });
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="font-medium">{name ? <Words said={name} /> : move.capability}</span>
      {coverageFrom === coverageTo ? null : (
        <span className="inline-flex items-baseline gap-1 tabular-nums">
          <span className="sr-only">{t("coverage", { from: tenth(coverageFrom), to: tenth(coverageTo) })}</span>
          <span aria-hidden className="inline-flex items-baseline gap-1">
            {tenth(coverageFrom)}
            <ArrowRight className="size-3 self-center" />
            {tenth(coverageTo)}
          </span>
        </span>
      )}
      {levelFrom === levelTo ? null : (
        <span className="w-full text-accent">{t("level", levels(levelFrom, levelTo))}</span>
      )}
      {mentorLevelTo === null || mentorLevelFrom === mentorLevelTo ? null : (
        <span className="w-full text-accent">{t("mentor", { level: levelName(mentorLevelTo) })}</span>
      )}
    </p>
  );
}

type BecauseProps = { outline: Outline; causes: readonly MoveCause[]; timeZone: string };

/** The causes by name, the latest first; the mentor's word is told above. */
function Because({ outline, causes, timeZone }: BecauseProps) {
  const t = useTranslations("capability.look");
  const format = useFormatter();
  const told = causes
    .flatMap((cause) => (cause.kind === "mentor-level" ? [] : [{ ...cause, kind: cause.kind }]))
    .toSorted(
      (a, b) => Number(a.kind === "topic") - Number(b.kind === "topic") || (b.at ?? "").localeCompare(a.at ?? ""),
    );
  if (told.length === 0) return null;
  const words = told.slice(0, fewCauses).map(({ kind, slug, at, lost }) => {
    const title = findItem(outline, { kind, slug }).title.text;
    const date = at === null ? "" : format.dateTime(new Date(at), { month: "short", day: "numeric", timeZone });
    return t(`cause.${kind}`, { title, date, state: lost ? "lost" : at === null ? "undated" : "dated" });
  });
  return (
    <p className="mt-0.5 text-soft">
      {t("because", { causes: words.join(t("and")), more: Math.max(0, told.length - fewCauses) })}
    </p>
  );
}
