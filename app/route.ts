import type { NextRequest } from "next/server";
import { preferredLocale } from "#lib/preferred-locale";

/** `/` chooses a language: the one chosen before, else what the browser prefers. */
export function GET(request: NextRequest): Response {
  const locale = preferredLocale({
    chosen: request.cookies.get("locale")?.value,
    accepted: request.headers.get("Accept-Language"),
  });
  return new Response(null, {
    status: 307,
    headers: { Location: `/${locale}`, "Cache-Control": "private, no-store", Vary: "Accept-Language, Cookie" },
  });
}
