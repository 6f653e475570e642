import { defineRoute } from "#app/api/define-route";
import { listQuality } from "#lib/links/data/quality";
import { qualityQuery, qualityRows } from "#lib/links/schema/quality";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List what would make content better",
  allow: can.readDrafts,
  query: qualityQuery,
  answers: qualityRows,
  run: ({ query }) => listQuality(query, new Date().getUTCFullYear()),
});
