import { defineRoute } from "#app/api/define-route";
import { listRolesForEditors } from "#lib/editorial/data/roles";
import { roleRows } from "#lib/editorial/schema/role";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List target roles as their drafts stand",
  allow: can.readDrafts,
  answers: roleRows,
  run: () => listRolesForEditors(),
});
