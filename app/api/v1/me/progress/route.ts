import { defineRoute } from "#app/api/define-route";
import { roadmapQuery } from "#lib/capability/schema";
import { can } from "#lib/permissions";
import { placeStandings, standingsReading } from "#lib/progress/data";
import { progressState } from "#lib/progress/schema";

export const GET = defineRoute({
  summary: "Read where I stand on a roadmap",
  allow: can.readOwnData,
  query: roadmapQuery,
  answers: progressState,
  reads: () => standingsReading,
  run: ({ query, found }) => placeStandings(found, query.roadmap),
});
