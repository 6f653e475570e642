"use client";

import { useTranslations } from "next-intl";
import { useDates } from "#components/cohort/use-words";
import { Badge } from "#components/ui/badge";
import { Link } from "#components/ui/link";
import { Meter } from "#components/ui/meter";
import type { MentoredLearner } from "#lib/cohort/schema/learner";
import { cx } from "#lib/cx";

type LearnerRowProps = { learner: MentoredLearner };

/** One learner in the list. Who has stopped carries a line of accent and says for how long. */
export function LearnerRow({ learner }: LearnerRowProps) {
  const t = useTranslations("cohort.list");
  const { date } = useDates();
  const { id, name, since, totals, stalled, waiting } = learner;
  const said = t("done", totals);
  return (
    <li
      className={cx(
        "grid items-center gap-x-8 gap-y-2 border-rule border-b py-4 md:grid-cols-[minmax(0,1fr)_13rem_15rem_11rem]",
        stalled && "border-l-3 border-l-accent pl-4",
      )}
    >
      <div className="min-w-0">
        <h2 className="text-lg">
          <Link href={`/mentoring/learner?id=${id}`} className="link break-words">
            {name}
          </Link>
        </h2>
        <p className="text-sm text-soft">{t("since", { date: date(since) })}</p>
      </div>
      <div>
        <p className="text-sm tabular-nums">{said}</p>
        <Meter label={t("progressOf", { name })} value={totals.percent} text={said} className="mt-1.5" />
      </div>
      <Quiet learner={learner} />
      <p className="md:text-right">
        {waiting > 0 ? (
          <Link
            href={`/mentoring/learner?id=${id}&view=hand-ins`}
            aria-label={t("waitingOf", { name, count: waiting })}
            className="target inline-flex items-center"
          >
            <Badge tone="accent">{t("waitingFor", { count: waiting })}</Badge>
          </Link>
        ) : (
          <span className="hidden text-sm text-soft md:inline">{t("nothingWaits")}</span>
        )}
      </p>
    </li>
  );
}

/** When this learner learned last, and whether that is too long ago. */
export function Quiet({ learner: { lastLearningDay, quietDays, stalled } }: LearnerRowProps) {
  const t = useTranslations("cohort.list");
  const { day } = useDates();
  return (
    <p className="text-sm">
      {stalled ? (
        <span className="block font-medium text-accent">{t("stalledFor", { days: quietDays })}</span>
      ) : lastLearningDay === null ? null : (
        <span className="block">{t("quietFor", { days: quietDays })}</span>
      )}
      <span className="text-soft">
        {lastLearningDay === null ? t("never") : t("last", { date: day(lastLearningDay) })}
      </span>
    </p>
  );
}
