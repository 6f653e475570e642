import { defineRoute } from "#app/api/define-route";
import { publishRoadmap } from "#lib/editorial/mutations/roadmaps";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roadmapEditorView } from "#lib/editorial/schema/course";
import { roadmapParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Publish the draft of a roadmap",
  allow: can.editContent,
  params: roadmapParams,
  answers: roadmapEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "NOTHING_TO_PUBLISH", "INCOMPLETE", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { roadmap: slug }, version }) =>
    publishRoadmap({ actorId: caller.userId, requestId, slug, version }),
});
