import { defineRoute } from "#app/api/define-route";
import { restoreResource } from "#lib/editorial/mutations/resources";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { editorView } from "#lib/editorial/schema";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an archived resource back",
  allow: can.editContent,
  params: itemParams,
  answers: editorView,
  ifMatch: true,
  errors: ["NOT_ARCHIVED"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    restoreResource({ actorId: caller.userId, requestId, slug, version }),
});
