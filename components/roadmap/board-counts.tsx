"use client";

import { useTranslations } from "next-intl";
import { TotalsLine } from "#components/progress/totals-line";
import { useBoard } from "#components/roadmap/board-context";
import { nearestHours } from "#lib/hours";

/** How far one is and about how long the rest takes; the same room before and after that is known. */
export function BoardCounts() {
  const { progress, view } = useBoard();
  const t = useTranslations("roadmap");
  const topics = view.stages.flatMap((stage) => stage.topics);
  const left = topics
    .filter(({ slug, required }) => required && !["done", "skipped"].includes(progress.statusOf(slug) ?? "todo"))
    .reduce((sum, { minutes }) => sum + minutes, 0);
  const words = useTranslations("progress");
  if (progress.phase === "failed")
    return (
      <p role="alert" className="mt-1">
        {words("failed")}{" "}
        <button type="button" className="link" onClick={progress.retry}>
          {words("tryAgain")}
        </button>
      </p>
    );
  return (
    <p className="mt-1 text-soft tabular-nums">
      {progress.state ? (
        <>
          <TotalsLine totals={progress.state.totals} />
          {" · "}
          {t("hoursLeft", { count: nearestHours(left) })}
        </>
      ) : (
        t("size", { stages: view.stages.length, topics: topics.length, hours: hoursOf(view.stages) })
      )}
    </p>
  );
}

const hoursOf = (stages: readonly { hours: number }[]) => stages.reduce((sum, { hours }) => sum + hours, 0);
