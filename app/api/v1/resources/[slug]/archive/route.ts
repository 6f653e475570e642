import { defineRoute } from "#app/api/define-route";
import { archiveResource } from "#lib/editorial/mutations/resources";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { editorView } from "#lib/editorial/schema";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Archive a resource",
  allow: can.editContent,
  params: itemParams,
  answers: editorView,
  ifMatch: true,
  errors: ["ALREADY_ARCHIVED"],
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version }) =>
    archiveResource({ actorId: caller.userId, requestId, slug, version }),
});
