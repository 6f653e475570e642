import { defineRoute } from "#app/api/define-route";
import { archiveRoadmap } from "#lib/editorial/mutations/roadmaps";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roadmapEditorView } from "#lib/editorial/schema/course";
import { roadmapParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Archive a roadmap; what learners did stays",
  allow: can.editContent,
  params: roadmapParams,
  answers: roadmapEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { roadmap: slug }, version }) =>
    archiveRoadmap({ actorId: caller.userId, requestId, slug, version }),
});
