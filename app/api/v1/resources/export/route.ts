import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { byteOrderMark } from "#lib/csv";
import { exportResources } from "#lib/editorial/data/export";
import { can } from "#lib/permissions";

const isCsv = (file: string): boolean => file.startsWith(byteOrderMark);

export const GET = defineRoute({
  summary: "Export every resource as its draft stands",
  allow: can.readDrafts,
  query: z.strictObject({ format: z.enum(["csv", "json"]).default("csv") }),
  answers: z.string(),
  media: ["text/csv", "application/json"],
  limit: { per: "user", points: 30, seconds: 60 },
  headers: (file) => ({
    "Content-Type": `${isCsv(file) ? "text/csv" : "application/json"}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="waymark-resources.${isCsv(file) ? "csv" : "json"}"`,
  }),
  run: ({ query }) => exportResources(query.format),
});
