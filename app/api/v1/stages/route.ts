import { defineRoute } from "#app/api/define-route";
import { createStage } from "#lib/editorial/mutations/stages";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { newStage, stageEditorView } from "#lib/editorial/schema/course";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Create a stage as a draft",
  allow: can.editContent,
  body: newStage,
  answers: stageEditorView,
  status: 201,
  errors: ["SLUG_TAKEN"],
  headers: versionHeader,
  // Two hundred questions, in both languages.
  maxBytes: 1024 * 1024,
  run: ({ caller, requestId, body }) => createStage({ actorId: caller.userId, requestId, stage: body }),
});
