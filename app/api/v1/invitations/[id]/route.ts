import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { revokeAccountInvitation } from "#lib/account/mutations/invitations";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const DELETE = defineRoute({
  summary: "Revoke an invitation to an account",
  allow: can.administer,
  params: z.strictObject({ id: uuid }),
  run: async ({ caller, params, requestId }) => {
    await revokeAccountInvitation({ id: params.id, actorId: caller.userId, requestId });
    return undefined;
  },
});
