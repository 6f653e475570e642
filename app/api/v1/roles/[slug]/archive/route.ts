import { defineRoute } from "#app/api/define-route";
import { archiveRole } from "#lib/editorial/mutations/roles";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roleEditorView } from "#lib/editorial/schema/role";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Archive a target role",
  allow: can.editContent,
  params: itemParams,
  answers: roleEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    archiveRole({ actorId: caller.userId, requestId, slug, version }),
});
