import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { readPlan } from "#lib/editorial/data/imports";
import { importPlan, importRowsQuery } from "#lib/editorial/schema/import";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read one of my imports, with a page of its plan",
  allow: can.readDrafts,
  params: z.strictObject({ id: uuid }),
  query: importRowsQuery,
  answers: importPlan,
  run: ({ caller, params: { id }, query }) => readPlan({ userId: caller.userId, id, query }),
});
