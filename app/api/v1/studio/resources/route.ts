import { defineRoute } from "#app/api/define-route";
import { listForEditors } from "#lib/editorial/data/list";
import { listQuery, resourceRows } from "#lib/editorial/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List resources as their drafts stand",
  allow: can.readDrafts,
  query: listQuery,
  answers: resourceRows,
  run: ({ query }) => listForEditors(query),
});
