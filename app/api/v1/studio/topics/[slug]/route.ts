import { defineRoute } from "#app/api/define-route";
import { getTopicForEditors } from "#lib/editorial/data/view";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { topicEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a topic with its draft",
  allow: can.readDrafts,
  params: itemParams,
  answers: topicEditorView,
  headers: versionHeader,
  run: ({ params: { slug } }) => getTopicForEditors(slug),
});
