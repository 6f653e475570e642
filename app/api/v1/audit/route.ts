import { defineRoute } from "#app/api/define-route";
import { listAudit } from "#lib/audit/data";
import { auditPage, auditQuery } from "#lib/audit/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read who did what",
  allow: can.administer,
  query: auditQuery,
  answers: auditPage,
  run: ({ query }) => listAudit(query),
});
