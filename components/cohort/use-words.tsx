"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Model } from "#lib/cohort/rules/model";

/** Moments as the reader's own clock shows them; only for what the browser has fetched. */
export function useDates() {
  const format = useFormatter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    date: (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeZone }),
    moment: (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short", timeZone }),
    /** A calendar date, said as it stands. */
    day: (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" }),
  };
}

/** Names out of the capability model, and of people whose account may be gone. */
export function useNames({ levels, capabilities }: Pick<Model, "levels" | "capabilities">) {
  const t = useTranslations("cohort");
  return {
    levelName: (level: number) => levels[level]?.name.text ?? "",
    level: (level: number) => t("levelIs", { level, name: levels[level]?.name.text ?? "" }),
    capability: (slug: string) => capabilities.find((one) => one.slug === slug)?.name ?? { text: slug },
    person: (name: string | null) => name ?? t("someone"),
  };
}
