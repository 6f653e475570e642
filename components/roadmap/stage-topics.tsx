"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ChangeCard, type ChangeNames } from "#components/progress/change-card";
import { TotalsLine } from "#components/progress/totals-line";
import { useMarkKeys } from "#components/progress/use-mark-keys";
import { useMarker } from "#components/progress/use-marker";
import { TopicRow } from "#components/roadmap/topic-row";
import { Button } from "#components/ui/button";
import { Meter } from "#components/ui/meter";
import { beside } from "#lib/catalog/rules/map-moves";
import type { StageView } from "#lib/catalog/rules/outline";
import type { RoadmapOutline } from "#lib/progress/client/learner";
import { useProgress } from "#lib/progress/client/use-progress";

type StageTopicsProps = { outline: RoadmapOutline; stage: StageView; names: ChangeNames };

/** The topics of a stage with the learner's marks, and the one button that completes it. */
export function StageTopics({ outline, stage, names }: StageTopicsProps) {
  const t = useTranslations("stage");
  const progressWords = useTranslations("progress");
  const progress = useProgress(outline);
  const marker = useMarker(outline, progress.phase === "signed-out");
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const slugs = stage.topics.map(({ slug }) => slug);
  useMarkKeys({
    step: (by) => list.current?.querySelector<HTMLElement>(`[data-topic="${beside(slugs, current, by)}"]`)?.focus(),
    mark(status) {
      const topic = stage.topics.find(({ slug }) => slug === current);
      if (topic) marker.markTopic(topic, status);
    },
    undo: marker.undo,
  });
  const totals = progress.state?.stages.find(({ slug }) => slug === stage.slug)?.totals;
  const open = stage.topics.filter(({ slug }) => {
    const status = progress.statusOf(slug);
    return status === "todo" || status === "learning";
  });
  return (
    <>
      <div className="flex min-h-16 flex-wrap items-center gap-x-6 gap-y-3">
        {totals ? (
          <div className="min-w-40 tabular-nums">
            <TotalsLine totals={totals} />
            <Meter label={progressWords("share")} value={totals.percent} className="mt-1.5" />
          </div>
        ) : null}
        {progress.phase === "known" && open.length === 0 ? (
          <p className="text-soft">{t("completed")}</p>
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button
              pending={progress.phase === "unknown"}
              aria-describedby="complete-hint"
              onClick={() => marker.completeStage(stage)}
            >
              {t("complete")}
            </Button>
            <p id="complete-hint" className="text-sm text-soft">
              {t("completeHint", { count: progress.phase === "known" ? open.length : stage.topics.length })}
            </p>
          </div>
        )}
        {progress.phase === "failed" ? (
          <p role="alert">
            {progressWords("failed")}{" "}
            <button type="button" className="link" onClick={progress.retry}>
              {progressWords("tryAgain")}
            </button>
          </p>
        ) : null}
      </div>
      <ChangeCard names={names} because={Object.keys(names.items)} className="my-3 empty:my-0" />
      <ol ref={list} className="mt-2">
        {stage.topics.map((topic, index) => (
          <TopicRow
            key={topic.slug}
            roadmap={outline.slug}
            topic={topic}
            progress={progress}
            marker={marker}
            first={index === 0}
            last={index === stage.topics.length - 1}
            onFocus={setCurrent}
          />
        ))}
      </ol>
    </>
  );
}
