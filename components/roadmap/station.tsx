"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, memo } from "react";
import { StationMark } from "#components/roadmap/station-mark";
import type { Station as Place } from "#lib/catalog/rules/map-drawing";
import type { Said } from "#lib/catalog/rules/said";
import { cx } from "#lib/cx";
import type { Status } from "#lib/progress/rules/status";

/** Puts a part of the drawing at its place in either orientation. Percent are those of the whole drawing. */
export const placed =
  "[transform-box:view-box] [transform:translate(30px,var(--dy))] lg:[transform:translate(var(--ax),var(--ay))]";

export const placeOf = (station: Place, top: { across: number; down: number }) =>
  ({
    "--ax": `${Math.round(station.across.x * 100) / 100}%`,
    "--ay": `${station.across.y - top.across}px`,
    "--dy": `${station.down.y - top.down}px`,
  }) as CSSProperties;

type StationProps = {
  place: Place;
  top: { across: number; down: number };
  title: Said;
  href: string;
  status: Status | null;
  waiting: boolean;
  shown: boolean;
  /** Its panel is open. */
  open: boolean;
  tabbable: boolean;
  onOpen: (slug: string) => void;
  onFocus: (slug: string) => void;
};

const ink: Record<Status, string> = {
  done: "fill-ink",
  learning: "fill-ink font-semibold",
  todo: "fill-soft",
  skipped: "fill-soft",
};

/** One topic on the map: a link to its page that opens the panel here. */
export const Station = memo(function Station({ place, top, title, status, onOpen, onFocus, ...props }: StationProps) {
  const t = useTranslations("roadmap");
  const words = useTranslations("status");
  const { slug, across, down } = place;
  const style = placeOf(place, top);
  if (!props.shown)
    return (
      <g className={placed} style={style}>
        <circle r="2.5" className="fill-edge" />
      </g>
    );
  const said =
    status === null ? title.text : t("station", { title: title.text, status: words(status).toLocaleLowerCase() });
  const label = props.waiting ? t("stationWaiting", { station: said }) : said;
  const labelTop = across.above ? -17 - (across.lines.length - 1) * 16 : 28;
  return (
    <g className={placed} style={style}>
      <a
        href={props.href}
        data-topic={slug}
        lang={title.lang}
        aria-label={label}
        aria-current={props.open || undefined}
        tabIndex={props.tabbable ? 0 : -1}
        onFocus={() => onFocus(slug)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen(slug);
        }}
        className="group outline-none"
      >
        <rect x="-22" y="-22" width="44" height="44" className="fill-transparent" />
        <circle
          r="13"
          fill="none"
          strokeWidth="2"
          className={cx("group-focus-visible:stroke-focus", props.open ? "stroke-accent" : "stroke-transparent")}
        />
        <StationMark status={status} />
        {props.waiting ? (
          <circle cx="9" cy="-9" r="3.5" className="fill-paper stroke-accent" strokeWidth="1.5" />
        ) : null}
        <text
          textAnchor="middle"
          className={cx(
            "hidden text-xs [paint-order:stroke] stroke-paper lg:inline group-hover:fill-accent group-focus-visible:underline",
            status === null ? "fill-ink" : ink[status],
          )}
          strokeWidth="4"
          strokeLinejoin="round"
        >
          {across.lines.map((line, index) => (
            <tspan key={line} x="0" y={labelTop + index * 16}>
              {line}
            </tspan>
          ))}
        </text>
        <text
          className={cx(
            "text-[15px] [paint-order:stroke] stroke-paper lg:hidden group-hover:fill-accent group-focus-visible:underline",
            status === null ? "fill-ink" : ink[status],
          )}
          strokeWidth="4"
          strokeLinejoin="round"
        >
          {down.lines.map((line, index) => (
            <tspan key={line} x="28" y={5 - (down.lines.length - 1) * 10 + index * 20}>
              {line}
            </tspan>
          ))}
        </text>
      </a>
    </g>
  );
});
