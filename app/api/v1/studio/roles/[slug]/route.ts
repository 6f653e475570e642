import { defineRoute } from "#app/api/define-route";
import { getRoleForEditors } from "#lib/editorial/data/view";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roleEditorView } from "#lib/editorial/schema/role";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a target role with its draft",
  allow: can.readDrafts,
  params: itemParams,
  answers: roleEditorView,
  headers: versionHeader,
  run: ({ params: { slug } }) => getRoleForEditors(slug),
});
