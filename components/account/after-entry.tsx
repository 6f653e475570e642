"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { inLanguage } from "#lib/locales";
import { safeNext } from "#lib/safe-next";

const never = () => () => {};

/** The query of the address; empty until the page has come alive, as the HTML is the same for every query. */
export function useQueryOnce(): URLSearchParams {
  const search = useSyncExternalStore(
    never,
    () => location.search,
    () => "",
  );
  return new URLSearchParams(search);
}

/** Where someone goes who has got in: where they were sent from, or this place; in the language they came in by. */
export function useDestination(place: string): string {
  const locale = useLocale();
  const next = useQueryOnce().get("next");
  const wanted = next === null ? null : safeNext(next, location.origin);
  return wanted === null ? `/${locale}${place}` : inLanguage(wanted, locale);
}

/** The other form of entry, for the same destination. */
export function useOtherEntry(page: "sign-in" | "sign-up"): `/${string}` {
  const next = useQueryOnce().get("next");
  return next === null ? `/${page}` : `/${page}?next=${encodeURIComponent(next)}`;
}
