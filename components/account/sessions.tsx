"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { SettingsSection } from "#components/account/settings-section";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Skeleton } from "#components/ui/skeleton";
import { sessionsOptions, useRevokeSession, useRevokeSessions } from "#lib/account/client";
import { deviceLabel } from "#lib/account/rules/device";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** Where one is signed in, and the means to end that. */
export function Sessions({ timeZone }: { timeZone: string }) {
  const t = useTranslations("account.sessions");
  const words = useProblemWords();
  const format = useFormatter();
  const { data, error } = useQuery(sessionsOptions);
  const revoke = useRevokeSession();
  const revokeOthers = useRevokeSessions();
  const date = (time: string) => format.dateTime(new Date(time), { dateStyle: "medium", timeStyle: "short", timeZone });
  const told = (message: string) => ({
    onSuccess: () => void showToast({ message }),
    onError: (refusal: Error) => void showToast({ message: words.ofError(refusal), tone: "error" as const }),
  });
  return (
    <SettingsSection title={t("title")} text={t("text")}>
      {error === null ? null : <p className="text-accent">{words.ofError(error)}</p>}
      {data === undefined && error === null ? <Skeleton className="h-20 w-full" /> : null}
      <ul>
        {data?.items.map(({ id, device, createdAt, lastSeenAt, current }) => {
          const label = deviceLabel(device) ?? t("unknown");
          return (
            <li key={id} className="flex items-start justify-between gap-4 border-rule border-b py-3 first:pt-0">
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  <span className="break-words" title={device}>
                    {label}
                  </span>
                  {current ? <Badge tone="accent">{t("current")}</Badge> : null}
                </p>
                <p className="text-sm text-soft">
                  {t("since", { date: date(createdAt) })}
                  <br />
                  {t("seen", { date: date(lastSeenAt) })}
                </p>
              </div>
              {current ? null : (
                <Button
                  size="sm"
                  aria-label={t("revokeNamed", { device: label })}
                  pending={revoke.isPending && revoke.variables === id}
                  onClick={() => revoke.mutate(id, told(t("revoked")))}
                >
                  {t("revoke")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {(data?.items.length ?? 0) > 1 ? (
        <Button
          className="mt-5"
          pending={revokeOthers.isPending}
          onClick={() => revokeOthers.mutate("this", told(t("othersRevoked")))}
        >
          {t("revokeOthers")}
        </Button>
      ) : null}
    </SettingsSection>
  );
}
