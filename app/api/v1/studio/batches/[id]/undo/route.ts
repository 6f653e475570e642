import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { undoBatch } from "#lib/editorial/mutations/undo";
import { bulkResult, undoOrder } from "#lib/editorial/schema/bulk";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Take back an import or an act on many resources",
  allow: can.editContent,
  params: z.strictObject({ id: uuid }),
  body: undoOrder,
  answers: bulkResult,
  errors: ["ALREADY_UNDONE"],
  run: ({ caller, requestId, params, body }) =>
    undoBatch({ actorId: caller.userId, requestId, batch: params.id, id: body.id }),
});
