"use client";

import { useFormatter, useNow } from "next-intl";

/** A moment as the editor's own clock shows it. Only for what is fetched by the browser: pages know no time zone. */
export function useMoment() {
  const format = useFormatter();
  return (at: string) =>
    format.dateTime(new Date(at), {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
}

/** How long ago, with the exact moment for those who want it. What was just done is "now", also where the clocks differ. */
export function Ago({ at }: { at: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const moment = useMoment();
  return (
    <time dateTime={at} title={moment(at)}>
      {format.relativeTime(Math.min(Date.parse(at), now.getTime()), now)}
    </time>
  );
}
