import { defineRoute } from "#app/api/define-route";
import { listRoadmaps } from "#lib/catalog/data";
import { roadmapSummaries } from "#lib/catalog/schema/answers";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List roadmaps",
  allow: can.visit,
  answers: roadmapSummaries,
  run: async () => {
    const roadmaps = await listRoadmaps();
    return { items: roadmaps.map(({ slug, title, summary }) => ({ slug, title, summary })), nextCursor: null };
  },
});
