"use client";

import { useLocale } from "next-intl";
import type { CSSProperties } from "react";
import { useBoard } from "#components/roadmap/board-context";
import { StageHead } from "#components/roadmap/stage-head";
import { placed, placeOf, Station } from "#components/roadmap/station";
import type { Stretch as Drawn } from "#lib/catalog/rules/map-drawing";
import type { StageView } from "#lib/catalog/rules/outline";
import { topicPath } from "#lib/catalog/rules/outline";
import { cx } from "#lib/cx";
import type { Status } from "#lib/progress/rules/status";

const behind = (status: Status | null | undefined) => status === "done" || status === "skipped";

type StretchProps = { stage: StageView; drawn: Drawn; downHeight: number; previous: string | null };

/** One stage of the line: its head, and its stations on the stretch behind them. */
export function Stretch({ stage, drawn, downHeight, previous }: StretchProps) {
  const board = useBoard();
  const locale = useLocale();
  const top = { across: drawn.across.top, down: drawn.down.top };
  const statusOf = (slug: string | null | undefined) => (slug ? board.progress.statusOf(slug) : null);
  return (
    <section
      aria-labelledby={`map-${stage.slug}`}
      className="relative h-(--down) border-rule lg:h-(--across) lg:border-t"
      style={{ "--across": `${drawn.across.height}px`, "--down": `${downHeight}px` } as CSSProperties}
    >
      <div className="absolute top-5 left-14.5 lg:top-4 lg:left-0 lg:w-36">
        <StageHead stage={stage} id={`map-${stage.slug}`} lines={drawn.head} />
      </div>
      <svg className="absolute inset-y-0 left-0 h-full w-full overflow-visible lg:left-44 lg:w-[calc(100%-11rem)]">
        <title>{stage.title.text}</title>
        {drawn.stations.map((station, index) => {
          const before = index === 0 ? previous : stage.topics[index - 1]?.slug;
          const passed = behind(statusOf(before)) && behind(statusOf(station.slug));
          const look = cx("[stroke-width:4]", passed ? "stroke-ink" : "stroke-rule");
          return (
            <g key={station.slug} className={placed} style={placeOf(station, top)}>
              {station.across.before === null ? null : (
                <line x1={`${-station.across.before}%`} className={cx(look, "hidden lg:inline")} />
              )}
              {station.down.before === null ? null : (
                <line y1={-station.down.before} className={cx(look, "lg:hidden")} />
              )}
            </g>
          );
        })}
        {stage.topics.map((topic, index) => {
          const place = drawn.stations[index];
          return place ? (
            <Station
              key={topic.slug}
              place={place}
              top={top}
              title={topic.title}
              href={`/${locale}${topicPath(board.view.slug, topic)}`}
              status={statusOf(topic.slug)}
              waiting={board.progress.waiting.has(topic.slug)}
              shown={!board.filtering || board.shown.includes(topic.slug)}
              open={board.open === topic.slug}
              tabbable={(board.current ?? board.shown[0]) === topic.slug}
              onOpen={board.openTopic}
              onFocus={board.setCurrent}
            />
          ) : null;
        })}
      </svg>
    </section>
  );
}
