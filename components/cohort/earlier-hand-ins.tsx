"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Failed } from "#components/cohort/signed-in";
import { useDates } from "#components/cohort/use-words";
import { HandInBody } from "#components/practice/hand-in-body";
import { Button } from "#components/ui/button";
import { Skeleton } from "#components/ui/skeleton";
import { earlierHandInsOptions } from "#lib/cohort/client/queries";
import type { LearnerCard } from "#lib/cohort/schema/learner";
import type { HandIn } from "#lib/practice/schema/hand-ins";

type EarlierHandInsProps = { learner: LearnerCard; handIn: HandIn };

/** What came before this for the same project or capability, once someone asks. */
export function EarlierHandIns({ learner, handIn }: EarlierHandInsProps) {
  const t = useTranslations("cohort.handIns");
  const [asked, setAsked] = useState(false);
  if (asked) return <Earlier learner={learner} handIn={handIn} />;
  return (
    <div>
      <Button size="sm" variant="quiet" className="-ml-3" onClick={() => setAsked(true)}>
        {t("earlier")}
      </Button>
    </div>
  );
}

function Earlier({ learner, handIn }: EarlierHandInsProps) {
  const t = useTranslations("cohort.handIns");
  const { moment } = useDates();
  const of = handIn.stage === null ? { capability: handIn.capability ?? "" } : { stage: handIn.stage };
  const all = useQuery(earlierHandInsOptions(learner.id, of));
  if (all.data === undefined) {
    if (all.error === null) return <Skeleton className="h-20 w-full" />;
    return <Failed error={all.error} onRetry={() => void all.refetch()} />;
  }
  const earlier = all.data.items.filter(({ id }) => id !== handIn.id);
  return (
    <section aria-label={t("earlier")} className="grid gap-8 border-rule border-t pt-5">
      <p role="status" className={earlier.length === 0 ? "text-soft" : "sr-only"}>
        {t("earlierFound", { count: earlier.length })}
      </p>
      {earlier.map((one) => (
        <article key={one.id} className="grid gap-5">
          <h4 className="text-soft text-sm">
            {t("handedIn", { at: moment(one.handedInAt) })} · {t(`state.${one.state}`)}
          </h4>
          <HandInBody handIn={one} level={4} />
        </article>
      ))}
    </section>
  );
}
