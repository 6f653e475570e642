import { defineRoute } from "#app/api/define-route";
import { getOutline } from "#lib/editorial/data/outline";
import { outlineAnswer } from "#lib/editorial/schema/outline";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read the stages and topics of a roadmap in order, as their drafts stand",
  allow: can.readDrafts,
  params: itemParams,
  answers: outlineAnswer,
  run: ({ params: { slug } }) => getOutline(slug),
});
