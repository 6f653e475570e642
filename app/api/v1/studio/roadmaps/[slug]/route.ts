import { defineRoute } from "#app/api/define-route";
import { getRoadmapForEditors } from "#lib/editorial/data/view";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roadmapEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a roadmap with its draft",
  allow: can.readDrafts,
  params: itemParams,
  answers: roadmapEditorView,
  headers: versionHeader,
  run: ({ params: { slug } }) => getRoadmapForEditors(slug),
});
