import { defineRoute } from "#app/api/define-route";
import { publishStage } from "#lib/editorial/mutations/stages";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { stageEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Publish the draft of a stage",
  allow: can.editContent,
  params: itemParams,
  answers: stageEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "NOTHING_TO_PUBLISH", "INCOMPLETE", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    publishStage({ actorId: caller.userId, requestId, slug, version }),
});
