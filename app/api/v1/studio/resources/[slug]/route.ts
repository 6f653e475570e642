import { defineRoute } from "#app/api/define-route";
import { getForEditors } from "#lib/editorial/data/view";
import { versionHeader } from "#lib/editorial/rules/vocabulary";
import { editorView, resourceParams } from "#lib/editorial/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a resource with its draft",
  allow: can.readDrafts,
  params: resourceParams,
  answers: editorView,
  headers: versionHeader,
  run: ({ params: { slug } }) => getForEditors(slug),
});
