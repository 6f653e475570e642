"use client";

import { useTranslations } from "next-intl";
import { useDates } from "#components/cohort/use-words";
import { Cell, HeadCell, Table } from "#components/ui/table";
import { mondayOfWeek } from "#lib/capability/rules/heatmap";
import type { LearnerCard } from "#lib/cohort/schema/learner";

const column = 26;
const bar = 16;
const perDay = 9;
const height = 7 * perDay;

/** Learning days of the last twelve weeks, as the height of a column and as a table. */
export function LearnerWeeks({ learner }: { learner: LearnerCard }) {
  const t = useTranslations("cohort.progress");
  const { day } = useDates();
  const { weeks, timeZone } = learner;
  const learned = weeks.filter(({ learningDays }) => learningDays > 0).length;
  const monday = (week: string) => day(mondayOfWeek(week));
  const label = t("weeksAre", { learned, weeks: weeks.length });
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks" className="text-2xl">
        {t("weeks")}
      </h2>
      <p className="mt-1">{label}</p>
      <p className="text-sm text-soft">{t("zone", { zone: timeZone })}</p>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${weeks.length * column} ${height + 2}`}
        className="mt-4 block w-full max-w-xs"
      >
        {weeks.map(({ week, learningDays }, index) => (
          <g key={week}>
            <rect x={index * column} y={height - 1} width={bar} height={1.5} className="fill-edge" />
            <rect
              x={index * column}
              y={height - learningDays * perDay}
              width={bar}
              height={learningDays * perDay}
              className="fill-ink"
            >
              <title>{t("weekIs", { date: monday(week), days: learningDays })}</title>
            </rect>
          </g>
        ))}
      </svg>
      <details className="mt-4">
        <summary className="target link py-1.5 text-sm">{t("asTable")}</summary>
        <Table caption={t("weeks")}>
          <thead>
            <tr>
              <HeadCell>{t("week")}</HeadCell>
              <HeadCell className="text-right">{t("days")}</HeadCell>
              <HeadCell className="text-right">{t("topics")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ week, learningDays, done }) => (
              <tr key={week}>
                <Cell>{monday(week)}</Cell>
                <Cell numeric>{learningDays}</Cell>
                <Cell numeric>{done}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </section>
  );
}
