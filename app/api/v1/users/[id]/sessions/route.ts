import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { signOutPerson } from "#lib/account/mutations/change-person";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const DELETE = defineRoute({
  summary: "Sign a person out everywhere",
  allow: can.administer,
  params: z.strictObject({ id: uuid }),
  run: async ({ caller, params, requestId }) => {
    await signOutPerson({ id: params.id, actorId: caller.userId, requestId });
    return undefined;
  },
});
