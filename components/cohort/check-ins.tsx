"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CheckInView } from "#components/cohort/check-in-view";
import { Failed } from "#components/cohort/signed-in";
import { Button } from "#components/ui/button";
import { Skeleton } from "#components/ui/skeleton";
import { type About, checkInsOptions } from "#lib/cohort/client/queries";
import type { Model } from "#lib/cohort/rules/model";

type CheckInsProps = {
  about: About;
  model: Model;
  /** Their name. */
  learner: string;
  none: string;
  /** The one to show opened. */
  open?: string | null;
};

/** Every check-in that was held, newest first. */
export function CheckIns({ about, model, learner, none, open = null }: CheckInsProps) {
  const t = useTranslations("cohort");
  const checkIns = useInfiniteQuery(checkInsOptions(about));
  const { data, error } = checkIns;
  if (data === undefined) {
    if (error === null) return <Skeleton className="mt-4 h-24 w-full" />;
    return <Failed error={error} onRetry={() => void checkIns.refetch()} />;
  }
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="mt-4 border-rule border-t pt-4 text-soft">{none}</p>;
  return (
    <>
      <ul className="mt-4 border-rule border-t">
        {items.map((checkIn) => (
          <CheckInView
            key={checkIn.id === open ? `${checkIn.id}:fresh` : checkIn.id}
            checkIn={checkIn}
            model={model}
            learner={learner}
            initiallyOpen={checkIn.id === open}
          />
        ))}
      </ul>
      {checkIns.hasNextPage ? (
        <Button
          size="sm"
          className="mt-4 print:hidden"
          pending={checkIns.isFetchingNextPage}
          onClick={() => void checkIns.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}
