import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { listTopicRevisions } from "#lib/editorial/data/revisions";
import { topicRevision } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { pageOf, paging } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the revisions of a topic, newest first",
  allow: can.readDrafts,
  params: itemParams,
  query: z.strictObject(paging),
  answers: pageOf(topicRevision),
  run: ({ params: { slug }, query: { cursor, limit } }) => listTopicRevisions({ slug, cursor, limit }),
});
