import { defineRoute } from "#app/api/define-route";
import { publishRole } from "#lib/editorial/mutations/roles";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roleEditorView } from "#lib/editorial/schema/role";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Publish the draft of a target role",
  allow: can.editContent,
  params: itemParams,
  answers: roleEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "NOTHING_TO_PUBLISH", "INCOMPLETE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    publishRole({ actorId: caller.userId, requestId, slug, version }),
});
