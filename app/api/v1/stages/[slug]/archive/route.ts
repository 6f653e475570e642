import { defineRoute } from "#app/api/define-route";
import { archiveStage } from "#lib/editorial/mutations/stages";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { stageEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Archive a stage; what learners did stays",
  allow: can.editContent,
  params: itemParams,
  answers: stageEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    archiveStage({ actorId: caller.userId, requestId, slug, version }),
});
