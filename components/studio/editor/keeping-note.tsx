"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Keeping } from "#lib/editorial/client/use-autosave";

type KeepingNoteProps = {
  keeping: Keeping;
  /** Whether an act is under way. */
  busy: boolean;
  /** Changes that are not saved. */
  count: number;
};

/** How the draft stands that saves itself: always in sight, told without taking the focus. */
export function KeepingNote({ keeping, busy, count }: KeepingNoteProps) {
  const t = useTranslations("studio.editor");
  const format = useFormatter();
  const clock = (at: string) =>
    format.dateTime(new Date(at), {
      timeStyle: "medium",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  const { state } = keeping;
  const loud = state === "offline" || state === "failed" || state === "faulty";
  const words = () => {
    if (busy || state === "saving") return t("saving");
    if (count > 0 && state === "faulty")
      return `${t("unsaved", { count })} · ${t("kept.faulty", { count: keeping.count })}`;
    if (count > 0 && (state === "offline" || state === "failed")) return t(`kept.${state}`);
    if (count === 0 && state === "saved") return t("kept.saved", { at: clock(keeping.at) });
    return t("unsaved", { count });
  };
  return (
    <p role="status" className={count > 0 && loud ? "text-accent text-sm md:ml-2" : "text-sm text-soft md:ml-2"}>
      {words()}
    </p>
  );
}
