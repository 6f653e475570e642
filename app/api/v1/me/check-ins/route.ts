import { defineRoute } from "#app/api/define-route";
import { listCheckIns } from "#lib/cohort/data/check-ins";
import { checkInPage } from "#lib/cohort/schema/check-in";
import { pageQuery } from "#lib/cohort/schema/level";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List my check-ins",
  allow: can.readOwnData,
  query: pageQuery,
  answers: checkInPage,
  run: ({ caller, query }) => listCheckIns(caller.userId, query),
});
