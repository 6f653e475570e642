"use client";

import { useLocale } from "next-intl";
import { type Said, say } from "#lib/catalog/rules/said";
import type { Localized } from "#lib/localized";

/** Says text of the API in the language of the page. */
export function useSaid(): (text: Localized) => Said {
  const locale = useLocale();
  return (text) => say(text, locale);
}
