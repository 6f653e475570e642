import { defineRoute } from "#app/api/define-route";
import { revokeSessions } from "#lib/account/mutations/session";
import { sessionRevocation } from "#lib/account/schema";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "End my sessions, all or all but this one",
  allow: can.manageOwnAccount,
  body: sessionRevocation,
  run: async ({ caller, body, requestId }) => {
    const except = body.except === "this" ? caller.sessionId : null;
    await revokeSessions({ userId: caller.userId, except, requestId });
    return undefined;
  },
});
