"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { minutesNeeded } from "#lib/capability/rules/needed";
import type { Plan } from "#lib/capability/schema/plan";
import { nearestHours } from "#lib/hours";
import { pick } from "#lib/localized";

const plain = { timeZone: "UTC" } as const;
/** A Monday, to name weekdays by. */
const aMonday = Date.UTC(2024, 0, 1);
const day = 86_400_000;

/** Names of ISO weekdays, 1 Monday to 7 Sunday. */
export function useWeekdays(style: "short" | "long") {
  const format = useFormatter();
  return (weekday: number) => format.dateTime(new Date(aMonday + (weekday - 1) * day), { weekday: style, ...plain });
}

/** What the plan rests on, in one row; the way to change it stands below. */
export function Brief({ plan }: { plan: Plan }) {
  const t = useTranslations("plan.brief");
  const progress = useTranslations("progress");
  const locale = useLocale();
  const format = useFormatter();
  const weekday = useWeekdays("short");
  const { goal, left, minutesLeft } = plan;
  const days = goal.studyDays
    .toSorted((a, b) => a - b)
    .map(weekday)
    .join(progress("and"));
  return (
    <div className="mt-6 flex items-end justify-between gap-x-6 border-rule border-y py-4">
      <dl className="grid grow grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-10">
        <Fact name={t("role")}>
          {goal.title ? pick(goal.title, locale) : t("noRole")}
          {plan.short === null ? null : <Small>{t("short", { short: plan.short })}</Small>}
        </Fact>
        <Fact name={t("weekly")}>{t("minutes", { minutes: goal.weeklyMinutes })}</Fact>
        <Fact name={t("sessions")}>{t("at", { days, time: goal.studyTime })}</Fact>
        <Fact name={t("target")}>
          {goal.targetDate === null ? (
            t("noTarget")
          ) : (
            <>
              {format.dateTime(new Date(goal.targetDate), { dateStyle: "medium", ...plain })}
              <Small>
                <Needed plan={plan} targetDate={goal.targetDate} weekly={goal.weeklyMinutes} />
              </Small>
            </>
          )}
        </Fact>
        <Fact name={t("left")} wide>
          {t("hours", { hours: nearestHours(minutesLeft) })}
          {minutesLeft > left.topics ? (
            <Small>
              {t("parts", {
                topics: nearestHours(left.topics),
                projects: nearestHours(left.projects),
                selfChecks: left.selfChecks,
              })}
            </Small>
          ) : null}
        </Fact>
      </dl>
      <a href="#goal" className="target link inline-flex shrink-0 items-center justify-end text-sm print:hidden">
        {t("change")}
      </a>
    </div>
  );
}

type FactProps = { name: string; wide?: boolean; children: ReactNode };

const Fact = ({ name, wide = false, children }: FactProps) => (
  <div className={wide ? "col-span-2" : "max-w-64"}>
    <dt className="text-sm text-soft">{name}</dt>
    <dd className="tabular-nums">{children}</dd>
  </div>
);

const Small = ({ children }: { children: ReactNode }) => <span className="block text-sm text-soft">{children}</span>;

type NeededProps = { plan: Pick<Plan, "minutesLeft" | "today">; targetDate: string; weekly: number };

/** What a target date asks for. */
export function Needed({ plan, targetDate, weekly }: NeededProps) {
  const t = useTranslations("plan.goal");
  if (plan.minutesLeft === 0) return null;
  const needed = minutesNeeded(plan.minutesLeft, plan.today, targetDate);
  if (needed === null) return t("over");
  return t(needed <= weekly ? "enough" : "needed", { needed, weekly });
}
