"use client";

import { useFormatter, useTranslations } from "next-intl";
import { KnownWays } from "#components/plan/known-note";
import { useItemName } from "#components/plan/use-item-name";
import { useStepAnswers } from "#components/plan/use-step-answers";
import { Button } from "#components/ui/button";
import type { Outline } from "#lib/capability/rules/outline";
import type { Plan, StepChoice } from "#lib/capability/schema/plan";

/** What was answered "not now" or "I know this already", each to be taken back. Nothing when there is nothing. */
export function Aside({ outline, plan }: { outline: Outline; plan: Plan }) {
  const t = useTranslations("plan.aside");
  const format = useFormatter();
  const nameOf = useItemName(outline);
  const { takeBack } = useStepAnswers();
  if (plan.aside.length === 0) return null;
  const said = ({ answer, until, backed }: StepChoice) => {
    if (backed) return t("backed");
    return t(answer, { date: format.dateTime(new Date(until), { dateStyle: "medium", timeZone: "UTC" }) });
  };
  return (
    <section aria-labelledby="aside" className="print:hidden">
      <h2 id="aside" className="border-ink border-t-2 pt-3 text-xl">
        {t("title")}
      </h2>
      <ul className="mt-2">
        {plan.aside.map((choice) => {
          const title = nameOf(choice.item).text;
          return (
            <li
              key={`${choice.item.kind}:${choice.item.slug}`}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-rule border-b py-3"
            >
              <div className="min-w-0">
                <p>{title}</p>
                <p className="text-sm text-soft">{said(choice)}</p>
              </div>
              <div className="flex flex-wrap gap-2">
                {choice.answer === "known" && !choice.backed ? (
                  <KnownWays roadmap={outline.slug} choice={choice} />
                ) : null}
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={t("takeBackNamed", { title })}
                  onClick={() => takeBack({ item: choice.item, title })}
                >
                  {t("takeBack")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
