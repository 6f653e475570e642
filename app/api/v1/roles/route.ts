import { defineRoute } from "#app/api/define-route";
import { listRoles } from "#lib/catalog/data";
import { roleList } from "#lib/catalog/schema/answers";
import { createRole } from "#lib/editorial/mutations/roles";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { newRole, roleEditorView } from "#lib/editorial/schema/role";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List target roles and the levels they require",
  allow: can.visit,
  answers: roleList,
  run: async () => ({ items: [...(await listRoles())], nextCursor: null }),
});

export const POST = defineRoute({
  summary: "Create a target role as a draft",
  allow: can.editContent,
  body: newRole,
  answers: roleEditorView,
  status: 201,
  errors: ["SLUG_TAKEN"],
  headers: versionHeader,
  run: ({ caller, requestId, body }) => createRole({ actorId: caller.userId, requestId, role: body }),
});
