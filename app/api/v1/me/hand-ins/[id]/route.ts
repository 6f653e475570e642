import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";
import { setAudience } from "#lib/practice/mutations/set-audience";
import { audienceChange, handIn } from "#lib/practice/schema/hand-ins";

export const PATCH = defineRoute({
  summary: "Choose who may see a hand-in of mine",
  allow: can.recordOwnProgress,
  params: z.strictObject({ id: uuid }),
  body: audienceChange,
  answers: handIn,
  run: ({ caller, params, body }) => setAudience({ userId: caller.userId, id: params.id, ...body }),
});
