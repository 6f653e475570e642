"use client";

import { useTranslations } from "next-intl";
import { StageLine } from "#components/dashboard/stage-line";
import { Skeleton } from "#components/ui/skeleton";
import type { Outline } from "#lib/capability/rules/outline";
import { standingOf } from "#lib/progress/rules/standing";
import type { ProgressState } from "#lib/progress/schema";

type WhereProps = { outline: Outline; progress: ProgressState | null };

/** A stage's number stays on the line of the word before it. */
const withNumber = (title: string) => title.replace(/^(\S+) (\d+) · /u, "$1\u00a0$2\u00a0· ");

/** Where am I: a sentence that speaks first, the counts, and the line of stages. */
export function Where({ outline, progress }: WhereProps) {
  const t = useTranslations("dashboard.where");
  const stageOf = (topic: string) =>
    outline.stages.find(({ topics }) => topics.some(({ slug }) => slug === topic))?.slug;
  const standing = progress ? standingOf(progress, stageOf) : null;
  const stage = outline.stages.find(({ slug }) => slug === standing?.stage);
  return (
    <section aria-label={t("label")}>
      <h1 className="text-3xl md:text-4xl">
        {standing === null ? (
          <span className="text-soft">{t("unknown")}</span>
        ) : standing.phase === "underway" && stage ? (
          t("underway", { stage: withNumber(stage.title.text) })
        ) : (
          t(standing.phase === "underway" ? "unstarted" : standing.phase)
        )}
      </h1>
      {progress && standing ? (
        <p className="mt-2 text-soft tabular-nums">
          {t("counts", { ...progress.totals, behind: standing.behind, stages: progress.stages.length })}
        </p>
      ) : (
        <p className="mt-2 py-1">
          <Skeleton className="h-4 max-w-sm" />
        </p>
      )}
      <StageLine outline={outline} progress={progress} here={standing?.stage ?? null} />
    </section>
  );
}
