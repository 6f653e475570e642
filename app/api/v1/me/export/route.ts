import { defineRoute } from "#app/api/define-route";
import { exportPerson } from "#lib/account/data/export";
import { personalExport } from "#lib/account/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Export everything kept about me",
  allow: can.readOwnData,
  answers: personalExport,
  limit: { per: "user", points: 20, seconds: 60 },
  headers: ({ exportedAt }) => ({
    "Content-Disposition": `attachment; filename="waymark-${exportedAt.slice(0, 10)}.json"`,
  }),
  run: ({ caller }) => exportPerson(caller.userId),
});
