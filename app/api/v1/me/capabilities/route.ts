import { defineRoute } from "#app/api/define-route";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { capabilities, roadmapQuery } from "#lib/capability/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read my capabilities and what they rest on",
  allow: can.readOwnData,
  query: roadmapQuery,
  answers: capabilities,
  run: ({ caller, query }) => getCapabilities({ userId: caller.userId, roadmap: query.roadmap }),
});
