import { defineRoute } from "#app/api/define-route";
import { env } from "#lib/env";
import { listLinks } from "#lib/links/data/links";
import { linkQuery, linkRows } from "#lib/links/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List resources by what is known of their links and what learners reported",
  allow: can.readDrafts,
  query: linkQuery,
  answers: linkRows,
  run: async ({ query }) => ({ ...(await listLinks(query)), checks: env().LINK_CHECKS }),
});
