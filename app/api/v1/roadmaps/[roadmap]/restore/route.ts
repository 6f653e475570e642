import { defineRoute } from "#app/api/define-route";
import { restoreRoadmap } from "#lib/editorial/mutations/roadmaps";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roadmapEditorView } from "#lib/editorial/schema/course";
import { roadmapParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an archived roadmap back",
  allow: can.editContent,
  params: roadmapParams,
  answers: roadmapEditorView,
  ifMatch: true,
  errors: ["NOT_ARCHIVED", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { roadmap: slug }, version }) =>
    restoreRoadmap({ actorId: caller.userId, requestId, slug, version }),
});
