import { defineRoute } from "#app/api/define-route";
import { archiveTopic } from "#lib/editorial/mutations/topics";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { topicEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Archive a topic; what learners did stays",
  allow: can.editContent,
  params: itemParams,
  answers: topicEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    archiveTopic({ actorId: caller.userId, requestId, slug, version }),
});
