import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { listRevisions } from "#lib/editorial/data/revisions";
import { revision } from "#lib/editorial/schema";
import { itemParams } from "#lib/editorial/schema/shapes";
import { pageOf, paging } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the revisions of a resource, newest first",
  allow: can.readDrafts,
  params: itemParams,
  query: z.strictObject(paging),
  answers: pageOf(revision),
  run: ({ params: { slug }, query: { cursor, limit } }) => listRevisions({ slug, cursor, limit }),
});
