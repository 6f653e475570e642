"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LearnerWeeks } from "#components/cohort/learner-weeks";
import { Failed } from "#components/cohort/signed-in";
import { Words } from "#components/roadmap/words";
import { Meter } from "#components/ui/meter";
import { Skeleton } from "#components/ui/skeleton";
import type { Outline } from "#lib/capability/rules/outline";
import { learnerProgressOptions } from "#lib/cohort/client/queries";
import type { LearnerCard } from "#lib/cohort/schema/learner";

type LearnerProgressProps = { outline: Outline; learner: LearnerCard };

/** How far along the way, stage by stage, and how regularly. */
export function LearnerProgress({ outline, learner }: LearnerProgressProps) {
  const t = useTranslations("cohort.progress");
  const list = useTranslations("cohort.list");
  const progress = useQuery(learnerProgressOptions(learner.id));
  const { data, error } = progress;
  const underWay = new Set(data?.topics.filter(({ status }) => status === "learning").map(({ slug }) => slug));
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <section aria-labelledby="stages">
        <h2 id="stages" className="text-2xl">
          {t("stages")}
        </h2>
        {data === undefined && error !== null ? (
          <Failed error={error} onRetry={() => void progress.refetch()} />
        ) : (
          <ol className="mt-4 border-rule border-t">
            {outline.stages.map(({ slug, title, topics }) => {
              const totals = data?.stages.find((stage) => stage.slug === slug)?.totals;
              const learning = topics.filter((topic) => underWay.has(topic.slug));
              return (
                <li
                  key={slug}
                  className="grid items-baseline gap-x-6 gap-y-1 border-rule border-b py-3 sm:grid-cols-[1fr_13rem]"
                >
                  <div>
                    <p>
                      <Words said={title} />
                    </p>
                    {learning.length > 0 ? (
                      <p className="text-sm text-soft">
                        {t("learning")}
                        {learning.map((topic, index) => (
                          <span key={topic.slug}>
                            {index > 0 ? t("comma") : null}
                            <Words said={topic.title} />
                          </span>
                        ))}
                      </p>
                    ) : null}
                  </div>
                  {totals ? (
                    <div>
                      <p className="text-sm tabular-nums">{list("done", totals)}</p>
                      <Meter label={title.text} value={totals.percent} text={list("done", totals)} className="mt-1.5" />
                    </div>
                  ) : (
                    <Skeleton className="h-8 w-full" />
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </section>
      <LearnerWeeks learner={learner} />
    </div>
  );
}
