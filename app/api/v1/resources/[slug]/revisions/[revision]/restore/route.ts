import { defineRoute } from "#app/api/define-route";
import { restoreRevision } from "#lib/editorial/mutations/resources";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { editorView } from "#lib/editorial/schema";
import { revisionParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an earlier revision back as the draft",
  allow: can.editContent,
  params: revisionParams,
  answers: editorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug, revision }, version }) =>
    restoreRevision({ actorId: caller.userId, requestId, slug, version, revision }),
});
