import { defineRoute } from "#app/api/define-route";
import { restoreStage } from "#lib/editorial/mutations/stages";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { stageEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an archived stage back",
  allow: can.editContent,
  params: itemParams,
  answers: stageEditorView,
  ifMatch: true,
  errors: ["NOT_ARCHIVED", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    restoreStage({ actorId: caller.userId, requestId, slug, version }),
});
