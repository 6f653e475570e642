"use client";

import { onlineManager } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

/** What of a query decides what is said about it. */
export type Asked = {
  data: unknown;
  isError: boolean;
  dataUpdatedAt: number;
};

const subscribe = (listener: () => void) => onlineManager.subscribe(listener);
const isOnline = () => onlineManager.isOnline();

/** Says when numbers on the page are not the latest, and from when they are. Nothing when all is well. */
export function StaleNote({ queries, timeZone }: { queries: readonly Asked[]; timeZone: string | undefined }) {
  const t = useTranslations("dashboard.state");
  const format = useFormatter();
  const online = useSyncExternalStore(subscribe, isOnline, () => true);
  const behind = queries.filter((query) => query.data !== undefined && (query.isError || !online));
  if (behind.length === 0) return null;
  const at = format.dateTime(new Date(Math.min(...behind.map((query) => query.dataUpdatedAt))), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  return <Notice className="mb-6">{t(online ? "stale" : "offline", { at })}</Notice>;
}

/** In the place of a part that could not be fetched and was never seen before. */
export function Failed({ onRetry, all = false }: { onRetry: () => void; all?: boolean }) {
  const t = useTranslations("dashboard.state");
  return (
    <Notice tone="error">
      <p>{t(all ? "failedAll" : "failed")}</p>
      <Button size="sm" className="mt-2" onClick={onRetry}>
        {t("retry")}
      </Button>
    </Notice>
  );
}
