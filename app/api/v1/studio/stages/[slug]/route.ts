import { defineRoute } from "#app/api/define-route";
import { getStageForEditors } from "#lib/editorial/data/view";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { stageEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a stage with its draft",
  allow: can.readDrafts,
  params: itemParams,
  answers: stageEditorView,
  headers: versionHeader,
  run: ({ params: { slug } }) => getStageForEditors(slug),
});
