"use client";

import { useLocale } from "next-intl";
import { useEffect } from "react";
import { isLeaving } from "#lib/browser-store";

/** The page to sign in on, and back here. */
export function signInPath(locale: string): string {
  const here = window.location.pathname + window.location.search;
  return `/${locale}/sign-in?next=${encodeURIComponent(here)}`;
}

/** Takes whoever is signed out to the page to sign in on; not those who have just signed out themselves. */
export function useSentToSignIn(signedOut: boolean): void {
  const locale = useLocale();
  useEffect(() => {
    if (signedOut && !isLeaving()) window.location.replace(signInPath(locale));
  }, [signedOut, locale]);
}
