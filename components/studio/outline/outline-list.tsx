"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Arranged, OutlineRow } from "#components/studio/outline/outline-row";
import { Button } from "#components/ui/button";
import { cx } from "#lib/cx";
import type { OutlineAnswer, OutlineStageRow } from "#lib/editorial/schema/outline";

/** Where something dragged would come to stand. */
function DropLine({ shown }: { shown: boolean }) {
  return shown ? <div aria-hidden className="-my-px h-0.5 rounded-full bg-accent" /> : null;
}

export function OutlineList({ outline, ...rest }: Arranged & { outline: OutlineAnswer }) {
  const t = useTranslations("studio.outline");
  const { dragging } = rest;
  return (
    <ol aria-label={t("list")} className="grid grid-cols-1">
      {outline.stages.map((stage) => (
        <li key={stage.slug} data-stage={stage.slug} className="py-3">
          <DropLine shown={dragging.isDropBefore(null, stage.slug)} />
          <StageSection stage={stage} {...rest} />
        </li>
      ))}
      <DropLine shown={dragging.isDropBefore(null, null)} />
    </ol>
  );
}

function StageSection({ stage, arranging, dragging, onAsk }: Arranged & { stage: OutlineStageRow }) {
  const t = useTranslations("studio.outline");
  const { slug, topics } = stage;
  const away = dragging.dragged?.kind === "stage" && dragging.dragged.slug === slug;
  return (
    <section className={cx("border-rule border-t pt-3", away && "opacity-50")}>
      <OutlineRow kind="stage" row={stage} {...{ arranging, dragging, onAsk }} />
      <ol className="mt-1 grid grid-cols-1 md:ml-8">
        {topics.map((topic) => (
          <li
            key={topic.slug}
            data-topic={topic.slug}
            className={cx(
              "border-rule border-t first:border-t-0",
              dragging.dragged?.slug === topic.slug && dragging.dragged.kind === "topic" && "opacity-50",
            )}
          >
            <DropLine shown={dragging.isDropBefore(slug, topic.slug)} />
            <OutlineRow kind="topic" row={topic} {...{ arranging, dragging, onAsk }} />
          </li>
        ))}
      </ol>
      <DropLine shown={dragging.isDropBefore(slug, null)} />
      <p className="mt-1 md:ml-8">
        {topics.length === 0 ? <span className="mr-3 text-sm text-soft">{t("noTopics")}</span> : null}
        <Button size="sm" variant="quiet" onClick={() => onAsk({ ask: "add-topic", stage: slug })}>
          <Plus aria-hidden className="size-4" />
          {t("addTopic")}
        </Button>
      </p>
    </section>
  );
}
