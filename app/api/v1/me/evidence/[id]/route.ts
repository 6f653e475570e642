import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";
import { withdrawEvidence } from "#lib/practice/mutations/hand-in-evidence";
import { handIn } from "#lib/practice/schema/hand-ins";

export const DELETE = defineRoute({
  summary: "Withdraw evidence",
  allow: can.recordOwnProgress,
  params: z.strictObject({ id: uuid }),
  answers: handIn,
  run: ({ caller, params }) => withdrawEvidence({ userId: caller.userId, id: params.id }),
});
