import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { revokeSession } from "#lib/account/mutations/session";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const DELETE = defineRoute({
  summary: "End one of my sessions",
  allow: can.manageOwnAccount,
  params: z.strictObject({ id: uuid }),
  run: async ({ caller, params, requestId }) => {
    await revokeSession({ userId: caller.userId, id: params.id, requestId });
    return undefined;
  },
});
