"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

/** What of a query decides what is said about it. */
export type Asked = {
  data: unknown;
  isError: boolean;
  fetchStatus: "fetching" | "paused" | "idle";
  dataUpdatedAt: number;
};

/** Says when numbers on the page are not the latest, and from when they are. Nothing when all is well. */
export function StaleNote({ queries, timeZone }: { queries: readonly Asked[]; timeZone: string | undefined }) {
  const t = useTranslations("dashboard.state");
  const format = useFormatter();
  const behind = queries.filter(
    (query) => query.data !== undefined && (query.isError || query.fetchStatus === "paused"),
  );
  if (behind.length === 0) return null;
  const at = format.dateTime(new Date(Math.min(...behind.map((query) => query.dataUpdatedAt))), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const offline = behind.some((query) => query.fetchStatus === "paused") || !navigator.onLine;
  return <Notice className="mb-6">{t(offline ? "offline" : "stale", { at })}</Notice>;
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
