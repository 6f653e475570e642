import { defineRoute } from "#app/api/define-route";
import { getPlan } from "#lib/capability/data/plan";
import { plan, planQuery } from "#lib/capability/schema/plan";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read my next steps and why, what is left of the way, and my plan by week",
  allow: can.readOwnData,
  query: planQuery,
  answers: plan,
  run: ({ caller: { userId, timeZone }, query }) => getPlan({ userId, timeZone, ...query }),
});
