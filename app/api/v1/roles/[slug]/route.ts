import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { getRole } from "#lib/catalog/data";
import { roleAnswer } from "#lib/catalog/schema/answers";
import { editRole } from "#lib/editorial/mutations/roles";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roleEditorView, rolePatch } from "#lib/editorial/schema/role";
import { itemParams } from "#lib/editorial/schema/shapes";
import { notFound } from "#lib/errors";
import { slugParam } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a target role",
  allow: can.visit,
  params: z.strictObject({ slug: slugParam }),
  answers: roleAnswer,
  run: async ({ params }) => {
    const role = await getRole(params.slug);
    if (role === null) throw notFound();
    return role;
  },
});

export const PATCH = defineRoute({
  summary: "Edit the draft of a target role",
  allow: can.editContent,
  params: itemParams,
  body: rolePatch,
  answers: roleEditorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version, body }) =>
    editRole({ actorId: caller.userId, requestId, slug, version, patch: body }),
});
