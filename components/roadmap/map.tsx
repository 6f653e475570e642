"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useMemo } from "react";
import { useBoard } from "#components/roadmap/board-context";
import { Legend } from "#components/roadmap/legend";
import { Stretch } from "#components/roadmap/stretch";
import type { Drawing } from "#lib/catalog/rules/map-drawing";
import { neighbour } from "#lib/catalog/rules/map-moves";
import { cx } from "#lib/cx";

/** The roadmap as one drawing: across on wide screens, downwards on narrow ones. */
export function RoadmapMap({ drawing }: { drawing: Drawing }) {
  const board = useBoard();
  const t = useTranslations("roadmap");
  const marked = board.open ?? board.current;
  const joins = useMemo(
    () => [...drawing.joins].sort((a, b) => Number(touches(a, marked)) - Number(touches(b, marked))),
    [drawing, marked],
  );
  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || board.current === null) return;
    const across = window.matchMedia("(min-width: 64rem)").matches;
    const next = neighbour(drawing, { from: board.current, key: event.key, across, shown: board.shown });
    if (next === null) return;
    event.preventDefault();
    const box = event.currentTarget;
    box.querySelector<SVGAElement>(`[data-topic="${next}"]`)?.focus();
  }
  return (
    <fieldset aria-label={t("mapLabel")} onKeyDown={onKeyDown}>
      <div className="relative">
        <svg
          aria-hidden="true"
          viewBox={`0 0 1000 ${drawing.height.across}`}
          preserveAspectRatio="none"
          className="absolute top-0 left-44 hidden w-[calc(100%-11rem)] lg:block"
          style={{ height: drawing.height.across }}
        >
          {joins.map((join) => (
            <path
              key={`${join.from} ${join.to}`}
              d={join.across}
              className={joinLook(join.far, touches(join, marked))}
            />
          ))}
        </svg>
        <svg
          aria-hidden="true"
          className="absolute top-0 left-[30px] w-px overflow-visible lg:hidden"
          style={{ height: drawing.height.down }}
        >
          {joins.map((join) => (
            <path key={`${join.from} ${join.to}`} d={join.down} className={joinLook(join.far, touches(join, marked))} />
          ))}
        </svg>
        {board.view.stages.map((stage, index) => {
          const drawn = drawing.stretches[index];
          const bottom = drawing.stretches[index + 1]?.down.top ?? drawing.height.down;
          const previous = board.view.stages[index - 1]?.topics.at(-1)?.slug ?? null;
          return drawn ? (
            <Stretch
              key={stage.slug}
              stage={stage}
              drawn={drawn}
              downHeight={bottom - drawn.down.top}
              previous={previous}
            />
          ) : null;
        })}
      </div>
      <Legend />
    </fieldset>
  );
}

const touches = (join: { from: string; to: string }, slug: string | null) => join.from === slug || join.to === slug;

const joinLook = (far: boolean, strong: boolean) =>
  cx(
    "fill-none [vector-effect:non-scaling-stroke]",
    strong ? "stroke-accent [stroke-width:1.5]" : "stroke-rule",
    far && !strong && "[stroke-dasharray:1_5]",
  );
