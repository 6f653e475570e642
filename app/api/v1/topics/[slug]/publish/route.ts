import { defineRoute } from "#app/api/define-route";
import { publishTopic } from "#lib/editorial/mutations/topics";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { topicEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Publish the draft of a topic",
  allow: can.editContent,
  params: itemParams,
  answers: topicEditorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED", "NOTHING_TO_PUBLISH", "INCOMPLETE", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    publishTopic({ actorId: caller.userId, requestId, slug, version }),
});
