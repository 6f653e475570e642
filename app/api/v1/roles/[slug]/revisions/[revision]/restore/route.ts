import { defineRoute } from "#app/api/define-route";
import { revertRole } from "#lib/editorial/mutations/roles";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roleEditorView } from "#lib/editorial/schema/role";
import { revisionParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an earlier revision of a target role back as the draft",
  allow: can.editContent,
  params: revisionParams,
  answers: roleEditorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug, revision }, version }) =>
    revertRole({ actorId: caller.userId, requestId, slug, version, revision }),
});
