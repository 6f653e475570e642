import { defineRoute } from "#app/api/define-route";
import { restoreTopic } from "#lib/editorial/mutations/topics";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { topicEditorView } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Bring an archived topic back",
  allow: can.editContent,
  params: itemParams,
  answers: topicEditorView,
  ifMatch: true,
  errors: ["NOT_ARCHIVED", "BROKEN_WHOLE"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    restoreTopic({ actorId: caller.userId, requestId, slug, version }),
});
