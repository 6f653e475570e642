import { isLocale } from "#lib/locales";

/**
 * Where `?next=` may lead: an address of ours in one of our languages, or `null`. A browser reads `//host`, `/\host` and
 * addresses with tabs or line breaks in them as other sites, so the address is taken apart the way a browser does it.
 */
export function safeNext(next: string | null, origin: string): string | null {
  if (next === null || !next.startsWith("/") || !URL.canParse(next, origin)) return null;
  const url = new URL(next, origin);
  if (url.origin !== new URL(origin).origin || !isLocale(url.pathname.split("/")[1])) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
