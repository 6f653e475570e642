"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FreshLink } from "#components/cohort/fresh-link";
import { Failed } from "#components/cohort/signed-in";
import { useDates } from "#components/cohort/use-words";
import { Button } from "#components/ui/button";
import { Skeleton } from "#components/ui/skeleton";
import { useInvite, useRevokeInvitation } from "#lib/cohort/client/acts";
import { invitationsOptions } from "#lib/cohort/client/queries";
import { invitationDays } from "#lib/cohort/rules/vocabulary";
import type { NewInvitation } from "#lib/cohort/schema/mentorship";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** Links that make whoever opens them my mentor, once. */
export function Invitations() {
  const t = useTranslations("cohort.mine");
  const words = useProblemWords();
  const { moment } = useDates();
  const invitations = useQuery(invitationsOptions);
  const invite = useInvite();
  const revoke = useRevokeInvitation();
  const [fresh, setFresh] = useState<NewInvitation | null>(null);
  const { data, error } = invitations;
  const refused = (refusal: Error) => void showToast({ message: words.ofError(refusal), tone: "error" });
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations" className="text-2xl">
        {t("invite")}
      </h2>
      <p className="mt-1 text-soft">{t("inviteLead", { days: invitationDays })}</p>
      {fresh ? <FreshLink invitation={fresh} /> : null}
      <Button
        className="mt-4"
        variant={fresh ? "outline" : "solid"}
        pending={invite.isPending}
        onClick={() => invite.mutate(undefined, { onSuccess: setFresh, onError: refused })}
      >
        {t(fresh ? "makeAnother" : "make")}
      </Button>
      {data === undefined ? (
        error === null ? (
          <Skeleton className="mt-5 h-16 w-full" />
        ) : (
          <Failed error={error} onRetry={() => void invitations.refetch()} />
        )
      ) : data.items.length === 0 ? null : (
        <>
          <h3 className="mt-6 font-sans font-semibold text-base">{t("open")}</h3>
          <ul className="mt-1 border-rule border-t">
            {data.items.map(({ id, createdAt, expiresAt }) => (
              <li key={id} className="flex items-start justify-between gap-4 border-rule border-b py-2.5">
                <p className="min-w-0 text-sm">
                  {t("madeAt", { at: moment(createdAt) })}
                  <span className="block text-soft">{t("validUntil", { at: moment(expiresAt) })}</span>
                </p>
                <Button
                  size="sm"
                  className="shrink-0"
                  aria-label={t("revokeOf", { at: moment(createdAt) })}
                  pending={revoke.isPending && revoke.variables === id}
                  onClick={() =>
                    revoke.mutate(id, {
                      onSuccess: () => {
                        if (fresh?.id === id) setFresh(null);
                        showToast({ message: t("revoked") });
                      },
                      onError: refused,
                    })
                  }
                >
                  {t("revoke")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
