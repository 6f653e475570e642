import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { listRoleRevisions } from "#lib/editorial/data/revisions";
import { roleRevision } from "#lib/editorial/schema/role";
import { itemParams } from "#lib/editorial/schema/shapes";
import { pageOf, paging } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the revisions of a target role, newest first",
  allow: can.readDrafts,
  params: itemParams,
  query: z.strictObject(paging),
  answers: pageOf(roleRevision),
  run: ({ params: { slug }, query: { cursor, limit } }) => listRoleRevisions({ slug, cursor, limit }),
});
