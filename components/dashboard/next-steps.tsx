"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { Step } from "#components/dashboard/step";
import { useStepAnswers } from "#components/plan/use-step-answers";
import { ChangeCard } from "#components/progress/change-card";
import type { Marker } from "#components/progress/use-marker";
import { Link } from "#components/ui/link";
import { Skeleton } from "#components/ui/skeleton";
import { changeNames } from "#lib/capability/rules/change-names";
import type { Outline } from "#lib/capability/rules/outline";
import type { Plan } from "#lib/capability/schema/plan";
import type { Progress } from "#lib/progress/client/use-progress";
import { late, useLate } from "#lib/use-late";

/** Wanted only by who says that they know something already. */
const knownNote = late(() => import("#components/plan/known-note").then(({ KnownNote }) => KnownNote));

type NextStepsProps = {
  outline: Outline;
  /** The page of this roadmap's plan. */
  planHref: `/${string}`;
  plan: Plan | undefined;
  progress: Progress;
  marker: Marker;
};

const places = ["0", "1", "2"] as const;

/** What next and why: at most three steps, each markable where it stands. */
export function NextSteps({ outline, planHref, plan, progress, marker }: NextStepsProps) {
  const t = useTranslations("dashboard.next");
  const heading = useRef<HTMLHeadingElement>(null);
  const held = useRef(false);
  const names = useMemo(() => changeNames(outline), [outline]);
  const answers = useStepAnswers();
  const KnownNote = useLate(knownNote, { wanted: answers.claim !== null });
  const steps = plan?.nextSteps.map(({ item }) => `${item.kind}:${item.slug}`).join() ?? "";
  useEffect(() => {
    // The step that held the focus has gone from the list: go on from the list's beginning, not the page's.
    if (steps !== "" && held.current && document.activeElement === document.body) heading.current?.focus();
    held.current = false;
  }, [steps]);
  return (
    <section
      aria-labelledby="next-steps"
      onFocus={() => {
        held.current = true;
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) held.current = false;
      }}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="next-steps" ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {t("title")}
        </h2>
        <Link href={planHref} className="target link inline-flex items-center text-sm print:hidden">
          {t("toPlan")}
        </Link>
      </div>
      <div aria-live="polite">
        {answers.claim && KnownNote ? (
          <KnownNote roadmap={outline.slug} claim={answers.claim} onClose={answers.dropClaim} />
        ) : null}
      </div>
      {plan?.nextSteps.length === 0 ? (
        <p className="mt-4 border-ink border-t-2 pt-4">
          {t("none")}{" "}
          <Link href={`/roadmaps/${outline.slug}`} className="link">
            {t("toRoadmap")}
          </Link>
        </p>
      ) : (
        <ol className="mt-3 grid border-ink border-t-2 md:grid-cols-3">
          {places.map((place, index) => {
            const step = plan?.nextSteps[index];
            if (plan && step === undefined) return null;
            return (
              <li
                key={step ? `${step.item.kind}:${step.item.slug}` : place}
                className="flex flex-col border-rule py-4 not-first:border-t md:px-6 md:last:pr-0 md:first:pl-0 md:not-first:border-t-0 md:not-first:border-l"
              >
                <p className="flex justify-between gap-4 text-sm text-soft">
                  <span>{t(`place.${place}`)}</span>
                  {step ? <span className="tabular-nums">{t("minutes", { minutes: step.minutes })}</span> : null}
                </p>
                {step ? (
                  <Step
                    outline={outline}
                    step={step}
                    progress={progress}
                    marker={marker}
                    onAnswer={(answer, title) => answers.answer({ item: step.item, title, answer })}
                  />
                ) : (
                  <Skeleton className="mt-2 h-28" />
                )}
              </li>
            );
          })}
        </ol>
      )}
      <ChangeCard names={names} className="mt-4 empty:mt-0 print:hidden" />
    </section>
  );
}
