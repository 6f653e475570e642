import { defineRoute } from "#app/api/define-route";
import { listOwnReports } from "#lib/links/data/reports";
import { ownReports, reportQuery } from "#lib/links/schema/reports";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read one's own reports of resources and what became of them",
  allow: can.readOwnData,
  query: reportQuery,
  answers: ownReports,
  run: ({ caller, query }) => listOwnReports({ userId: caller.userId, query }),
});
