import { defineRoute } from "#app/api/define-route";
import { listRoadmaps } from "#lib/catalog/data";
import { roadmapSummaries } from "#lib/catalog/schema/answers";
import { createRoadmap } from "#lib/editorial/mutations/roadmaps";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { newRoadmap, roadmapEditorView } from "#lib/editorial/schema/course";
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

export const POST = defineRoute({
  summary: "Create a roadmap as a draft",
  allow: can.editContent,
  body: newRoadmap,
  answers: roadmapEditorView,
  status: 201,
  errors: ["SLUG_TAKEN"],
  headers: versionHeader,
  run: ({ caller, requestId, body }) => createRoadmap({ actorId: caller.userId, requestId, roadmap: body }),
});
