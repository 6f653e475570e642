import { defineRoute } from "#app/api/define-route";
import { listLevels } from "#lib/cohort/data/levels";
import { levelPage, pageQuery } from "#lib/cohort/schema/level";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the levels mentors gave me",
  allow: can.readOwnData,
  query: pageQuery,
  answers: levelPage,
  run: ({ caller, query }) => listLevels(caller.userId, query),
});
