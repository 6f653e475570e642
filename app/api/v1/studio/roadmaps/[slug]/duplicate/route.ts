import { defineRoute } from "#app/api/define-route";
import { duplicateRoadmap } from "#lib/editorial/mutations/duplicate";
import { duplicateBody, outlineAnswer } from "#lib/editorial/schema/outline";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Copy a roadmap as its drafts stand into new drafts",
  allow: can.editContent,
  params: itemParams,
  body: duplicateBody,
  answers: outlineAnswer,
  status: 201,
  errors: ["SLUG_TAKEN"],
  run: ({ caller, requestId, params: { slug }, body }) =>
    duplicateRoadmap({ actorId: caller.userId, requestId, slug, title: body.title, as: body.slug }),
});
