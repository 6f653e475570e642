"use client";

import { useTranslations } from "next-intl";
import { useBoard } from "#components/roadmap/board-context";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import type { StageView } from "#lib/catalog/rules/outline";

/** Number, name and counts of a stage; leads to its page. */
export function StageHead({ stage, id, lines }: { stage: StageView; id: string; lines?: readonly string[] }) {
  const { view, progress } = useBoard();
  const t = useTranslations("roadmap");
  const totals = progress.state?.stages.find(({ slug }) => slug === stage.slug)?.totals;
  return (
    <>
      <p aria-hidden="true" className="font-semibold text-accent text-sm leading-5 tabular-nums">
        {stage.order}
      </p>
      <h2 id={id} className="text-base leading-snug">
        <Link
          href={`/roadmaps/${view.slug}/${stage.slug}`}
          className="inline-block min-h-6 py-0.5 hover:text-accent hover:underline pointer-coarse:py-2.5"
        >
          <span className="sr-only">{t("stageNumber", { number: stage.order })} </span>
          {lines ? <Lines lines={lines} lang={stage.title.lang} /> : <Words said={stage.title} />}
        </Link>
      </h2>
      <p className="mt-0.5 text-soft text-xs tabular-nums">
        {totals
          ? t("stageCounts", { done: totals.done, total: totals.total, skipped: totals.skipped })
          : t("topicCount", { count: stage.topics.length })}
        {" · "}
        {t("hours", { count: stage.hours })}
      </p>
    </>
  );
}

/** Lines broken beforehand where the column is narrow; where there is room they run on. */
function Lines({ lines, lang }: { lines: readonly string[]; lang: string | undefined }) {
  return lines.map((line, index) => (
    <span key={line} lang={lang} className="lg:block lg:whitespace-nowrap">
      {index > 0 && /[\w&:]$/.test(lines[index - 1] ?? "") ? " " : null}
      {line}
    </span>
  ));
}
