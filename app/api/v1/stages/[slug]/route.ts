import { defineRoute } from "#app/api/define-route";
import { editStage } from "#lib/editorial/mutations/stages";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { stageEditorView, stagePatch } from "#lib/editorial/schema/course";
import { itemParams } from "#lib/editorial/schema/shapes";
import { can } from "#lib/permissions";

export const PATCH = defineRoute({
  summary: "Edit the draft of a stage",
  allow: can.editContent,
  params: itemParams,
  body: stagePatch,
  answers: stageEditorView,
  ifMatch: true,
  headers: versionHeader,
  // Two hundred questions, in both languages.
  maxBytes: 1024 * 1024,
  run: ({ caller, requestId, params: { slug }, version, body }) =>
    editStage({ actorId: caller.userId, requestId, slug, version, patch: body }),
});
