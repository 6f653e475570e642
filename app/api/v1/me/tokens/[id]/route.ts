import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { revokeToken } from "#lib/account/mutations/token";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const DELETE = defineRoute({
  summary: "Revoke one of my access tokens",
  allow: can.manageOwnAccount,
  params: z.strictObject({ id: uuid }),
  run: async ({ caller, params, requestId }) => {
    await revokeToken({ userId: caller.userId, id: params.id, requestId });
    return undefined;
  },
});
