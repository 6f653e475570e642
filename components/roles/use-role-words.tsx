"use client";

import { useFormatter, useTranslations } from "next-intl";

const keys = ["0", "1", "2", "3", "4"] as const;

/** Levels and shares in words. */
export function useRoleWords() {
  const names = useTranslations("levels");
  const format = useFormatter();
  return {
    /** "3 Proficient" */
    level: (level: number): string => `${level} ${names(keys[level] ?? "0")}`,
    /** Rounded down: only what is whole is 100%. */
    percent: (share: number): string => format.number(Math.floor(share * 100) / 100, { style: "percent" }),
  };
}
