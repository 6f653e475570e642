import { defineRoute } from "#app/api/define-route";
import { exportRoadmap } from "#lib/editorial/data/roadmap-file";
import { roadmapFile } from "#lib/editorial/schema/roadmap-file";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Export a roadmap as its drafts stand, in the shape of the curriculum's file",
  allow: can.readDrafts,
  params: itemParams,
  answers: roadmapFile,
  headers: ({ slug }) => ({ "Content-Disposition": `attachment; filename="${slug}.json"` }),
  run: ({ params: { slug } }) => exportRoadmap(slug),
});
