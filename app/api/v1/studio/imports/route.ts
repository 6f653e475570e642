import { defineRoute } from "#app/api/define-route";
import { listImports } from "#lib/editorial/data/imports";
import { importList } from "#lib/editorial/schema/import";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List my latest imports",
  allow: can.readDrafts,
  answers: importList,
  run: async ({ caller }) => ({ items: await listImports(caller.userId), nextCursor: null }),
});
