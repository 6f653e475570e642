import { defineRoute } from "#app/api/define-route";
import { itemParams } from "#lib/editorial/schema/shapes";
import { reportResource } from "#lib/links/mutations/report";
import { newReport, ownReport } from "#lib/links/schema/reports";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Report that something is wrong with a resource",
  allow: can.recordOwnProgress,
  params: itemParams,
  body: newReport,
  answers: ownReport,
  status: 201,
  limit: { per: "user", points: 30, seconds: 3600 },
  errors: ["ALREADY_REPORTED", "ID_REUSED"],
  run: ({ caller, params: { slug }, body }) => reportResource({ userId: caller.userId, slug, report: body }),
});
