"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Week } from "#components/plan/week";
import { Button } from "#components/ui/button";
import type { Outline } from "#lib/capability/rules/outline";
import type { Plan } from "#lib/capability/schema/plan";
import { nearestHours } from "#lib/hours";

/** As many weeks are in sight at first. */
const near = 12;

/** The weeks, this one open. On paper all of them are. */
export function WeekList({ outline, plan }: { outline: Outline; plan: Plan }) {
  const t = useTranslations("plan.weeks");
  const [all, setAll] = useState(false);
  const { weeks, beyond, minutesLeft, today } = plan;
  const yearBefore = (index: number) => (weeks[index - 1]?.from ?? today).slice(0, 4);
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks" className="border-ink border-t-2 pt-3 text-xl">
        {t("title")}
      </h2>
      {minutesLeft === 0 ? (
        <p className="mt-2 text-soft">{t("noneAtAll")}</p>
      ) : (
        <>
          <p className="measure mt-1 text-sm text-soft">{t("lead")}</p>
          <ol className="mt-4">
            {weeks.map((week, index) => (
              <li key={week.week} className={index < near || all ? undefined : "hidden print:block"}>
                {week.from.slice(0, 4) === yearBefore(index) ? null : (
                  <p className="border-rule border-b pt-5 pb-1.5 text-sm text-soft tabular-nums">
                    {t("year", { year: week.from.slice(0, 4) })}
                  </p>
                )}
                <Week outline={outline} week={week} isThis={index === 0} />
              </li>
            ))}
          </ol>
          {weeks.length > near ? (
            <Button
              variant="quiet"
              className="-ml-4 mt-2 print:hidden"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? t("fewer") : t("all", { count: weeks.length })}
            </Button>
          ) : null}
          {beyond > 0 && (all || weeks.length <= near) ? (
            <p className="mt-3 text-sm text-soft">{t("beyond", { hours: nearestHours(beyond) })}</p>
          ) : null}
        </>
      )}
    </section>
  );
}
