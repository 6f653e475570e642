import { defineRoute } from "#app/api/define-route";
import { publishResource } from "#lib/editorial/mutations/resources";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { editorView } from "#lib/editorial/schema";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Publish the draft of a resource",
  allow: can.editContent,
  params: itemParams,
  answers: editorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "NOTHING_TO_PUBLISH", "INCOMPLETE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    publishResource({ actorId: caller.userId, requestId, slug, version }),
});
