import { defineRoute } from "#app/api/define-route";
import { session } from "#lib/account/schema";
import { isLocale } from "#lib/locales";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Say who is signed in",
  allow: can.visit,
  answers: session,
  run: async ({ caller }) => {
    if (caller === null) return { user: null };
    const { userId, name, role, locale } = caller;
    return { user: { id: userId, name, role, locale: isLocale(locale) ? locale : "zh" } };
  },
});
