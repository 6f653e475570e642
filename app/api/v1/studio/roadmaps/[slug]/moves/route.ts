import { defineRoute } from "#app/api/define-route";
import { restructure } from "#lib/editorial/mutations/outline";
import { moveBody, outlineAnswer } from "#lib/editorial/schema/outline";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Change the order of a roadmap's drafts: add, move or delete a stage or topic",
  allow: can.editContent,
  params: itemParams,
  body: moveBody,
  answers: outlineAnswer,
  errors: ["IF_MATCH_MISSING", "VERSION_CONFLICT", "DELETE_PUBLISHED", "STILL_NAMED"],
  run: ({ caller, requestId, params: { slug }, body }) =>
    restructure({ actorId: caller.userId, requestId, slug, ...body }),
});
