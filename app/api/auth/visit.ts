import type { Proven } from "#lib/account/mutations/sign-in";
import { readCookie, sessionCookieName } from "#lib/auth/cookies";
import { deviceCookieName } from "#lib/auth/known-device";
import { readPointer } from "#lib/auth/pointer";
import { networkOf } from "#lib/http/rate-limit";
import type { Locale } from "#lib/locales";
import type { Caller } from "#lib/permissions";
import { preferredLocale } from "#lib/preferred-locale";

/** One request to next-auth, with what it does not carry itself and what came out on the way. */
export type Visit = {
  requestId: string;
  network: string;
  userAgent: string | null;
  locale: Locale;
  deviceMark: string | null;
  /** The session this browser held so far, alive or not. */
  replaced: string | null;
  outcome: {
    /** What next-auth would have turned into a redirect. */
    failure?: unknown;
    /** Who signed in, and the session made for them. */
    proven?: Proven;
    sid?: string;
    /** Whose live session the cookie points to. */
    caller?: Caller;
    /** The session that was signed out of. */
    ended?: string;
  };
};

export async function readVisit(request: Request, requestId: string): Promise<Visit> {
  const { headers } = request;
  const cookies = headers.get("cookie");
  const pointer = readCookie(cookies, sessionCookieName());
  const chosen = readCookie(cookies, "locale");
  return {
    requestId,
    network: networkOf(headers.get("x-waymark-client-ip") ?? "unknown"),
    userAgent: headers.get("user-agent"),
    locale: preferredLocale({ chosen: chosen ?? undefined, accepted: headers.get("accept-language") }),
    deviceMark: readCookie(cookies, deviceCookieName()),
    replaced: pointer === null ? null : await readPointer(pointer),
    outcome: {},
  };
}
