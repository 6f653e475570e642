import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { changePerson } from "#lib/account/mutations/change-person";
import { person, personChange } from "#lib/account/schema";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const PATCH = defineRoute({
  summary: "Change a person's role, or suspend them",
  allow: can.administer,
  params: z.strictObject({ id: uuid }),
  body: personChange,
  answers: person,
  errors: ["LAST_ADMIN"],
  run: ({ caller, params, body, requestId }) =>
    changePerson({ ...body, id: params.id, actorId: caller.userId, requestId }),
});
