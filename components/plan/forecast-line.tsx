"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Plan } from "#lib/capability/schema/plan";
import { nearestHours } from "#lib/hours";

/** A date without a zone is said as it stands. */
const byDay = { dateStyle: "medium", timeZone: "UTC" } as const;
const byMonth = { year: "numeric", month: "long", timeZone: "UTC" } as const;
const day = 86_400_000;
/** Nobody is told the day of something that may be months earlier or later. */
const vague = 62 * day;

/** When the rest may be done, as a range, and what that rests on. */
export function ForecastLine({ plan }: { plan: Pick<Plan, "forecast" | "minutesLeft"> }) {
  const t = useTranslations("steps.forecast");
  const format = useFormatter();
  const { forecast, minutesLeft } = plan;
  if (minutesLeft === 0) return t("done");
  if (forecast === null) return t("still");
  const { pace, basedOn, weeks } = forecast;
  const [from, to] = [new Date(forecast.from), new Date(forecast.to)];
  const isVague = to.getTime() - from.getTime() > vague;
  const said = (date: Date) => format.dateTime(date, isVague ? byMonth : byDay);
  const [first, last] = [said(from), said(to)];
  return t(weeks.from === weeks.to ? "same" : "range", {
    hours: nearestHours(minutesLeft),
    basis: basedOn === 0 ? "goal" : basedOn === 4 ? "weeks" : "mixed",
    pace,
    ...weeks,
    when: first === last ? first : t("between", { from: first, to: last }),
  });
}
