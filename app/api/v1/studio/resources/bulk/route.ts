import { defineRoute } from "#app/api/define-route";
import { changeMany } from "#lib/editorial/mutations/bulk";
import { bulkOrder, bulkResult } from "#lib/editorial/schema/bulk";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Do one thing to many resources",
  allow: can.editContent,
  body: bulkOrder,
  answers: bulkResult,
  maxBytes: 256 * 1024,
  limit: { per: "user", points: 60, seconds: 60 },
  errors: ["VERSION_CONFLICT"],
  run: ({ caller, requestId, body }) => changeMany({ actorId: caller.userId, requestId, order: body }),
});
