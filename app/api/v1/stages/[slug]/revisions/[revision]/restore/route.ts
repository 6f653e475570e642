import { defineRoute } from "#app/api/define-route";
import { revertStage } from "#lib/editorial/mutations/stages";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { stageEditorView } from "#lib/editorial/schema/course";
import { revisionParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an earlier revision of a stage back as the draft",
  allow: can.editContent,
  params: revisionParams,
  answers: stageEditorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug, revision }, version }) =>
    revertStage({ actorId: caller.userId, requestId, slug, version, revision }),
});
