import { defineRoute } from "#app/api/define-route";
import { revertRoadmap } from "#lib/editorial/mutations/roadmaps";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roadmapEditorView } from "#lib/editorial/schema/course";
import { roadmapRevisionParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an earlier revision of a roadmap back as the draft",
  allow: can.editContent,
  params: roadmapRevisionParams,
  answers: roadmapEditorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { roadmap: slug, revision }, version }) =>
    revertRoadmap({ actorId: caller.userId, requestId, slug, version, revision }),
});
