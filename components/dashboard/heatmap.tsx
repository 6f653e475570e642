"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { heatmapOf } from "#lib/capability/rules/heatmap";
import type { Activity } from "#lib/capability/schema";

const step = 15;
const cell = 12;
/** Room for the names of the months. */
const top = 20;
const inks = ["fill-rule", "fill-ink/30", "fill-ink/55", "fill-ink/78", "fill-ink"];
/** A date without a zone is said as it stands. */
const plain = { timeZone: "UTC" } as const;
const aMonday = Date.UTC(2024, 0, 1);
const day = 86_400_000;
/** Every second weekday is named: the others follow from them. */
const named = [0, 2, 4, 6];

/** A region that scrolls must be reachable by keyboard in browsers that do not see to it themselves. */
const reachable = { tabIndex: 0 };

/** A year of days, inked by how many topics were begun or done on each. The newest weeks are in sight. */
export function Heatmap({ activity }: { activity: Activity }) {
  const t = useTranslations("dashboard.rhythm");
  const format = useFormatter();
  const scroller = useRef<HTMLElement>(null);
  const { weeks, months } = heatmapOf(activity);
  const length = weeks.length;
  useEffect(() => {
    if (length > 0) scroller.current?.scrollTo({ left: scroller.current.scrollWidth });
  }, [length]);
  const said = (date: string) => format.dateTime(new Date(date), { dateStyle: "medium", ...plain });
  const label = t("map", { from: said(activity.from), to: said(activity.to) });
  return (
    <div className="mt-4 flex max-w-full">
      <svg aria-hidden width={34} height={top + 7 * step} className="shrink-0 fill-soft text-xs">
        {named.map((weekday) => (
          <text key={weekday} x={0} y={top + weekday * step + cell - 1.5}>
            {format.dateTime(new Date(aMonday + weekday * day), { weekday: "short", ...plain })}
          </text>
        ))}
      </svg>
      <section ref={scroller} {...reachable} aria-label={label} className="min-w-0 overflow-x-auto">
        <svg role="img" aria-label={label} width={weeks.length * step + 12} height={top + 7 * step} className="block">
          {months.map(({ column, date }) => (
            <text key={date} x={column * step} y={12} className="fill-soft text-xs">
              {format.dateTime(new Date(date), { month: "short", ...plain })}
            </text>
          ))}
          {weeks.map(({ days }, column) =>
            days.map((one, weekday) =>
              one ? (
                <rect
                  key={one.date}
                  x={column * step}
                  y={top + weekday * step}
                  width={cell}
                  height={cell}
                  rx={2}
                  className={inks[one.step]}
                >
                  <title>{t("day", { date: said(one.date), count: one.count })}</title>
                </rect>
              ) : null,
            ),
          )}
        </svg>
      </section>
    </div>
  );
}

/** How to read the inks. */
export function HeatmapLegend() {
  const t = useTranslations("dashboard.rhythm");
  return (
    <p className="flex items-center gap-1.5 text-sm text-soft">
      {t("less")}
      {inks.map((ink) => (
        <svg key={ink} aria-hidden width={cell} height={cell}>
          <rect width={cell} height={cell} rx={2} className={ink} />
        </svg>
      ))}
      {t("more")}
    </p>
  );
}
