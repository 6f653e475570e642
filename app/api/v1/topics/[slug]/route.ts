import { defineRoute } from "#app/api/define-route";
import { editTopic } from "#lib/editorial/mutations/topics";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { topicEditorView, topicPatch } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const PATCH = defineRoute({
  summary: "Edit the draft of a topic",
  allow: can.editContent,
  params: itemParams,
  body: topicPatch,
  answers: topicEditorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version, body }) =>
    editTopic({ actorId: caller.userId, requestId, slug, version, patch: body }),
});
