import { defineRoute } from "#app/api/define-route";
import { restoreResource } from "#lib/editorial/mutations/publish";
import { versionHeader } from "#lib/editorial/rules/vocabulary";
import { editorView, resourceParams } from "#lib/editorial/schema";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an archived resource back",
  allow: can.editContent,
  params: resourceParams,
  answers: editorView,
  ifMatch: true,
  errors: ["NOT_ARCHIVED"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    restoreResource({ actorId: caller.userId, requestId, slug, version }),
});
