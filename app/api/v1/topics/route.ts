import { defineRoute } from "#app/api/define-route";
import { createTopic } from "#lib/editorial/mutations/topics";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { newTopic, topicEditorView } from "#lib/editorial/schema/course";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Create a topic as a draft",
  allow: can.editContent,
  body: newTopic,
  answers: topicEditorView,
  status: 201,
  errors: ["SLUG_TAKEN"],
  headers: versionHeader,
  run: ({ caller, requestId, body }) => createTopic({ actorId: caller.userId, requestId, topic: body }),
});
