import { defineRoute } from "#app/api/define-route";
import { revertTopic } from "#lib/editorial/mutations/topics";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { topicEditorView } from "#lib/editorial/schema/course";
import { revisionParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an earlier revision of a topic back as the draft",
  allow: can.editContent,
  params: revisionParams,
  answers: topicEditorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug, revision }, version }) =>
    revertTopic({ actorId: caller.userId, requestId, slug, version, revision }),
});
