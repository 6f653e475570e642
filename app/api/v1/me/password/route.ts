import { defineRoute } from "#app/api/define-route";
import { changePassword } from "#lib/account/mutations/change-password";
import { passwordLimit } from "#lib/account/rules/limits";
import { passwordChange } from "#lib/account/schema";
import { can } from "#lib/permissions";

export const PUT = defineRoute({
  summary: "Change my password",
  allow: can.manageOwnAccount,
  body: passwordChange,
  limit: passwordLimit,
  run: async ({ caller, body, requestId }) => {
    const { userId, sessionId } = caller;
    await changePassword({ ...body, userId, sessionId, requestId });
    return undefined;
  },
});
