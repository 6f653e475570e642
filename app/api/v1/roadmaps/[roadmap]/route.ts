import { createHash } from "node:crypto";
import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { getRoadmap } from "#lib/catalog/data";
import { roadmapAnswer, toRoadmapAnswer } from "#lib/catalog/schema/answers";
import { editRoadmap } from "#lib/editorial/mutations/roadmaps";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { roadmapEditorView, roadmapPatch } from "#lib/editorial/schema/course";
import { roadmapParams } from "#lib/editorial/schema/shapes";
import { notFound } from "#lib/errors";
import { slugParam } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a roadmap: stages, topics, capability weights",
  allow: can.visit,
  params: z.strictObject({ roadmap: slugParam }),
  answers: roadmapAnswer,
  etag: (answer) => createHash("sha256").update(JSON.stringify(answer)).digest("base64url").slice(0, 27),
  run: async ({ params }) => {
    const roadmap = await getRoadmap(params.roadmap);
    if (roadmap === null) throw notFound();
    return toRoadmapAnswer(roadmap);
  },
});

export const PATCH = defineRoute({
  summary: "Edit the draft of a roadmap",
  allow: can.editContent,
  params: roadmapParams,
  body: roadmapPatch,
  answers: roadmapEditorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { roadmap: slug }, version, body }) =>
    editRoadmap({ actorId: caller.userId, requestId, slug, version, patch: body }),
});
