"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Heatmap, HeatmapLegend } from "#components/dashboard/heatmap";
import { Meter } from "#components/ui/meter";
import { Skeleton } from "#components/ui/skeleton";
import { Cell, HeadCell, Table } from "#components/ui/table";
import { mondayOfWeek, weeksLearned } from "#lib/capability/rules/heatmap";
import type { Activity } from "#lib/capability/schema";
import type { Plan } from "#lib/capability/schema/plan";

type RhythmProps = { activity: Activity | undefined; week: Plan["week"] | undefined };

/** How regularly one learns: weeks, never days that were "lost". */
export function Rhythm({ activity, week }: RhythmProps) {
  const t = useTranslations("dashboard.rhythm");
  return (
    <section aria-labelledby="rhythm">
      <h2 id="rhythm" className="text-2xl">
        {t("title")}
      </h2>
      {week ? <ThisWeek week={week} /> : null}
      {activity ? <Weeks activity={activity} /> : <Skeleton className="mt-4 h-52" />}
    </section>
  );
}

/** What was finished this week against the weekly goal; more than the goal is as good as the goal. */
function ThisWeek({ week }: { week: Plan["week"] }) {
  const t = useTranslations("dashboard.rhythm");
  const said = t(week.finished < week.goal ? "thisWeek" : "thisWeekReached", week);
  return (
    <div className="mt-3 mb-4 max-w-md">
      <p className="tabular-nums">{said}</p>
      <Meter
        label={t("thisWeekMeter")}
        value={Math.min(week.finished, week.goal)}
        max={week.goal}
        text={said}
        className="mt-2"
      />
    </div>
  );
}

function Weeks({ activity }: { activity: Activity }) {
  const t = useTranslations("dashboard.rhythm");
  const format = useFormatter();
  const { learned, since } = weeksLearned(activity.weeks);
  const told = activity.weeks.slice(activity.weeks.length - since).toReversed();
  return (
    <>
      <p className="mt-1">{since === 0 ? t("none") : t("weeks", { learned, since, streak: activity.streak })}</p>
      <p className="text-sm text-soft">{t("lead")}</p>
      <Heatmap activity={activity} />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <HeatmapLegend />
        <p className="text-sm text-soft">{t("zone", { zone: activity.timeZone })}</p>
      </div>
      {told.length === 0 ? null : (
        <details className="mt-4">
          <summary className="target link py-1.5 text-sm">{t("showTable")}</summary>
          <div className="max-w-xl">
            <Table caption={t("table")}>
              <thead>
                <tr>
                  <HeadCell>{t("week")}</HeadCell>
                  <HeadCell className="text-right">{t("days")}</HeadCell>
                  <HeadCell className="text-right">{t("done")}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {told.map(({ week, learningDays, done }) => (
                  <tr key={week}>
                    <Cell>
                      {format.dateTime(new Date(mondayOfWeek(week)), { dateStyle: "medium", timeZone: "UTC" })}
                    </Cell>
                    <Cell numeric>{format.number(learningDays)}</Cell>
                    <Cell numeric>{format.number(done)}</Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        </details>
      )}
    </>
  );
}
