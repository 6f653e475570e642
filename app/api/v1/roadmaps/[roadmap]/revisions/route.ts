import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { listRoadmapRevisions } from "#lib/editorial/data/revisions";
import { roadmapRevision } from "#lib/editorial/schema/course";
import { roadmapParams } from "#lib/editorial/schema/shapes";
import { pageOf, paging } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the revisions of a roadmap, newest first",
  allow: can.readDrafts,
  params: roadmapParams,
  query: z.strictObject(paging),
  answers: pageOf(roadmapRevision),
  run: ({ params: { roadmap: slug }, query: { cursor, limit } }) => listRoadmapRevisions({ slug, cursor, limit }),
});
