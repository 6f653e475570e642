import { defineRoute } from "#app/api/define-route";
import { archiveResource } from "#lib/editorial/mutations/publish";
import { versionHeader } from "#lib/editorial/rules/vocabulary";
import { editorView, resourceParams } from "#lib/editorial/schema";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Archive a resource",
  allow: can.editContent,
  params: resourceParams,
  answers: editorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    archiveResource({ actorId: caller.userId, requestId, slug, version }),
});
