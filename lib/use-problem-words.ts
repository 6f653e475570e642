"use client";

import { useTranslations } from "next-intl";
import { ApiError } from "#lib/http/client";

/** What went wrong in the reader's language: the whole of it, and field by field. */
export function useProblemWords() {
  const t = useTranslations("errors");

  /** A code nobody has written words for yet is still told as what it is: a fault of this field. */
  const ofCode = (code: string): string => {
    const key = `field.${code}`;
    return t.has(key as Parameters<typeof t.has>[0]) ? t(key as "field.INVALID") : t("field.INVALID");
  };

  function ofError(error: unknown): string {
    if (!(error instanceof ApiError)) return t("problem.INTERNAL");
    const wait = error.retryAfter;
    if (error.status === 429 && wait !== null) {
      return wait < 100 ? t("waitSeconds", { count: wait }) : t("waitMinutes", { count: Math.ceil(wait / 60) });
    }
    const alone = error.code === "INVALID" ? error.errors.find(({ path }) => path === "") : undefined;
    return alone ? ofCode(alone.code) : t(`problem.${error.code}`);
  }

  return { ofCode, ofError };
}
