import { defineRoute } from "#app/api/define-route";
import { restoreRole } from "#lib/editorial/mutations/roles";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roleEditorView } from "#lib/editorial/schema/role";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an archived target role back",
  allow: can.editContent,
  params: itemParams,
  answers: roleEditorView,
  ifMatch: true,
  errors: ["NOT_ARCHIVED"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    restoreRole({ actorId: caller.userId, requestId, slug, version }),
});
