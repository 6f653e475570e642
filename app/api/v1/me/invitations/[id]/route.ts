import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { revokeInvitation } from "#lib/cohort/mutations/invitations";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const DELETE = defineRoute({
  summary: "Revoke one of my invitations",
  allow: can.manageOwnAccount,
  params: z.strictObject({ id: uuid }),
  run: async ({ caller, params, requestId }) => {
    await revokeInvitation({ userId: caller.userId, id: params.id, requestId });
    return undefined;
  },
});
