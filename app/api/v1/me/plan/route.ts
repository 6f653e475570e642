import { defineRoute } from "#app/api/define-route";
import { getPlan } from "#lib/capability/data/plan";
import { plan, roadmapQuery } from "#lib/capability/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read my next steps and why",
  allow: can.readOwnData,
  query: roadmapQuery,
  answers: plan,
  run: ({ caller, query }) => getPlan({ userId: caller.userId, roadmap: query.roadmap }),
});
