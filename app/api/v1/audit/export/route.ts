import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { exportAudit } from "#lib/audit/data";
import { auditFilter } from "#lib/audit/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Save who did what as a file for spreadsheets",
  allow: can.administer,
  query: auditFilter,
  answers: z.string(),
  media: "text/csv",
  limit: { per: "user", points: 30, seconds: 60 },
  headers: () => ({ "Content-Disposition": 'attachment; filename="waymark-audit.csv"' }),
  run: ({ query }) => exportAudit(query),
});
