"use client";

import { useTranslations } from "next-intl";
import { useDay } from "#lib/use-day";

export type Tried = { attempts: number; best: number | null; passedAt: string | null };

/** Where one stands with a self-check, in a sentence. */
export function Standing({ tried: { attempts, best, passedAt } }: { tried: Tried }) {
  const t = useTranslations("selfCheck");
  const day = useDay();
  if (best === null) return t("untried");
  if (passedAt === null) return t("tried", { best, count: attempts });
  return t("passedOn", { date: day(passedAt), best, count: attempts });
}
