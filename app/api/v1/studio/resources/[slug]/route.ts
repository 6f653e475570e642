import { defineRoute } from "#app/api/define-route";
import { getForEditors } from "#lib/editorial/data/view";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { editorView } from "#lib/editorial/schema";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a resource with its draft",
  allow: can.readDrafts,
  params: itemParams,
  answers: editorView,
  headers: versionHeader,
  run: ({ params: { slug } }) => getForEditors(slug),
});
