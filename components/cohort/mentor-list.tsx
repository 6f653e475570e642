"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EndDialog } from "#components/cohort/end-dialog";
import { Failed } from "#components/cohort/signed-in";
import { useDates } from "#components/cohort/use-words";
import { Button } from "#components/ui/button";
import { Skeleton } from "#components/ui/skeleton";
import { useEndMentor } from "#lib/cohort/client/acts";
import { myMentorsOptions } from "#lib/cohort/client/queries";
import type { MyMentors } from "#lib/cohort/schema/mentorship";
import { showToast } from "#lib/toast";

/** Who may see my learning now, since when, and the switch that ends it; below, who could before. */
export function MentorList() {
  const t = useTranslations("cohort.mine");
  const mentors = useQuery(myMentorsOptions);
  const { data, error } = mentors;
  return (
    <section aria-labelledby="mentors">
      <h2 id="mentors" className="text-2xl">
        {t("mentors")}
      </h2>
      {data ? (
        <Mentors mentors={data} />
      ) : error === null ? (
        <Skeleton className="mt-4 h-24 w-full" />
      ) : (
        <Failed error={error} onRetry={() => void mentors.refetch()} />
      )}
    </section>
  );
}

function Mentors({ mentors: { items, former } }: { mentors: MyMentors }) {
  const t = useTranslations("cohort.mine");
  const { date } = useDates();
  const end = useEndMentor();
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null);
  return (
    <>
      <p className="mt-1 text-soft">{items.length === 0 ? t("noMentors") : t("mentorsLead")}</p>
      {items.length === 0 ? null : (
        <ul className="mt-4 border-rule border-t">
          {items.map(({ id, name, since, startedBy }) => (
            <li key={id} className="flex items-start justify-between gap-4 border-rule border-b py-3">
              <div className="min-w-0">
                <p className="break-words font-medium">{name}</p>
                <p className="text-sm text-soft">
                  {t(startedBy === "admin" ? "sinceAssigned" : "sinceInvited", { date: date(since) })}
                </p>
              </div>
              <Button
                size="sm"
                variant="danger"
                className="shrink-0"
                aria-label={t("endNamed", { name })}
                onClick={() => setEnding({ id, name })}
              >
                {t("end")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {former.length === 0 ? null : (
        <details className="mt-4">
          <summary className="target link py-1.5 text-sm">{t("former", { count: former.length })}</summary>
          <ul className="mt-1 text-sm">
            {former.map(({ id, name, since, until, endedBy }) => (
              <li key={`${id}:${since}`} className="border-rule border-b py-2">
                <span className="break-words">{name}</span>
                <span className="block text-soft">
                  {t("period", { from: date(since), until: date(until) })} · {t(`endedBy.${endedBy}`)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <EndDialog
        open={ending !== null}
        title={t("endTitle", { name: ending?.name ?? "" })}
        text={t("endText")}
        act={t("endYes")}
        onClose={() => setEnding(null)}
        onEnd={async () => {
          if (ending === null) return;
          await end.mutateAsync(ending.id);
          showToast({ message: t("ended", { name: ending.name }) });
        }}
      />
    </>
  );
}
