"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Retry } from "#components/studio/gate";
import { useMoment } from "#components/studio/when";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { accountInvitationsOptions, useRevokeAccountInvitation } from "#lib/account/client/people";
import type { AccountInvitation } from "#lib/account/schema/invitation";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** Links that can still be used, each with its end; nothing while there are none. */
export function OpenInvitations() {
  const t = useTranslations("studio.users");
  const words = useProblemWords();
  const moment = useMoment();
  const { data, isError, refetch } = useQuery(accountInvitationsOptions);
  const revoke = useRevokeAccountInvitation();
  if (data === undefined) {
    if (!isError) return <Skeleton className="mt-6 h-16 w-full" />;
    return (
      <Notice tone="error" className="mt-6">
        <p>{t("inviteFailed")}</p>
        <Retry onRetry={() => void refetch()} />
      </Notice>
    );
  }
  if (data.items.length === 0) return null;
  const lineOf = ({ role, inviter, expiresAt }: AccountInvitation) => {
    const line = { role: t(`roles.${role}`), until: moment(expiresAt) };
    return inviter === null ? t("inviteLineAlone", line) : t("inviteLine", { ...line, inviter });
  };
  return (
    <section className="mt-6">
      <h3 className="font-sans font-semibold text-base">{t("inviteOpen")}</h3>
      <ul className="mt-1 border-rule border-t">
        {data.items.map((one) => (
          <li key={one.id} className="flex items-start justify-between gap-4 border-rule border-b py-2.5">
            <p className="min-w-0 break-words text-sm">
              {one.note === "" ? null : <span className="block">{one.note}</span>}
              <span className="text-soft">{lineOf(one)}</span>
            </p>
            <Button
              size="sm"
              className="shrink-0"
              aria-label={t("inviteRevokeOf", { what: one.note || lineOf(one) })}
              pending={revoke.isPending && revoke.variables === one.id}
              onClick={() =>
                revoke.mutate(one.id, {
                  onSuccess: () => void showToast({ message: t("inviteRevoked") }),
                  onError: (refusal) => void showToast({ message: words.ofError(refusal), tone: "error" }),
                })
              }
            >
              {t("inviteRevoke")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
