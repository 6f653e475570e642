"use client";

import { useFormatter } from "next-intl";

/** A day as the reader's own calendar shows it. Only for what the browser fetched: pages know no time zone. */
export function useDay() {
  const format = useFormatter();
  return (at: string) =>
    format.dateTime(new Date(at), {
      dateStyle: "medium",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
}
