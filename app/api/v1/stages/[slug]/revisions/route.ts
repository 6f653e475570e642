import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { listStageRevisions } from "#lib/editorial/data/revisions";
import { stageRevision } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { pageOf, paging } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the revisions of a stage, newest first",
  allow: can.readDrafts,
  params: itemParams,
  query: z.strictObject(paging),
  answers: pageOf(stageRevision),
  run: ({ params: { slug }, query: { cursor, limit } }) => listStageRevisions({ slug, cursor, limit }),
});
