"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "#components/ui/button";
import { SecretOnce } from "#components/ui/secret-once";
import { Skeleton } from "#components/ui/skeleton";
import { calendarOptions, useMakeCalendar, useRevokeCalendar } from "#lib/capability/client/plan";
import { useIsConfirmed } from "#lib/progress/client/who";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** The secret address at which calendars read the plan: made, shown once, ended. */
export function CalendarAddress({ userId, timeZone }: { userId: string; timeZone: string }) {
  const t = useTranslations("plan.calendar");
  const words = useProblemWords();
  const format = useFormatter();
  const { data, isError } = useQuery({ ...calendarOptions(userId), enabled: useIsConfirmed(userId) });
  const make = useMakeCalendar(userId);
  const revoke = useRevokeCalendar(userId);
  const [fresh, setFresh] = useState<string | null>(null);
  const calendar = data?.calendar ?? null;
  const onError = (error: unknown) => void showToast({ message: words.ofError(error), tone: "error" });
  const date = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "medium", timeZone });
  const again = () => make.mutate(undefined, { onSuccess: ({ address }) => setFresh(address), onError });
  const end = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        setFresh(null);
        showToast({ message: t("revoked") });
      },
      onError,
    });
  return (
    <section aria-labelledby="calendar" className="border-ink border-t-2 pt-3">
      <h2 id="calendar" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("text")}</p>
      {isError && data === undefined ? <p className="mt-3 text-accent text-sm">{t("failed")}</p> : null}
      {data === undefined && !isError ? <Skeleton className="mt-4 h-9 w-48" /> : null}
      {fresh ? (
        <SecretOnce label={t("address")} value={fresh} note={t("once")}>
          <a href={fresh.replace(/^https?:/, "webcal:")} className={buttonClass({ size: "sm" })}>
            {t("open")}
          </a>
        </SecretOnce>
      ) : null}
      {data !== undefined && calendar === null ? (
        <Button className="mt-4" pending={make.isPending} onClick={again}>
          {t("make")}
        </Button>
      ) : null}
      {calendar ? (
        <>
          <p className="mt-3 text-sm">
            {t("made", { date: date(calendar.createdAt) })}
            {" · "}
            {calendar.lastReadAt === null ? t("unread") : t("read", { date: date(calendar.lastReadAt) })}
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button size="sm" pending={make.isPending} onClick={again}>
              {t("remake")}
            </Button>
            <Button size="sm" variant="danger" pending={revoke.isPending} onClick={end}>
              {t("revoke")}
            </Button>
          </div>
          <p className="mt-2 text-sm text-soft">{t("remakeText")}</p>
        </>
      ) : null}
    </section>
  );
}
