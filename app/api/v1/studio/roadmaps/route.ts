import { defineRoute } from "#app/api/define-route";
import { listRoadmapsForEditors } from "#lib/editorial/data/roadmaps";
import { roadmapRows } from "#lib/editorial/schema/outline";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List roadmaps as their drafts stand",
  allow: can.readDrafts,
  answers: roadmapRows,
  run: () => listRoadmapsForEditors(),
});
