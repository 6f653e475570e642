import { defineRoute } from "#app/api/define-route";
import { applyImport } from "#lib/editorial/mutations/import-apply";
import { planImport } from "#lib/editorial/mutations/import-plan";
import { largestFile } from "#lib/editorial/rules/import/resource-file";
import { fileTypes, importFile, importQuery, importView } from "#lib/editorial/schema/import";
import { invalidField } from "#lib/errors";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Plan an import of resources from a file, or apply a plan",
  allow: can.editContent,
  query: importQuery,
  takes: fileTypes,
  body: importFile,
  answers: importView,
  maxBytes: largestFile,
  limit: { per: "user", points: 60, seconds: 60 },
  errors: ["NOT_FOUND", "PLAN_OUTDATED", "PLAN_HAS_ERRORS", "IMPORT_RUNNING"],
  run: ({ caller, requestId, query: { mode, name, missing, plan }, body }) => {
    if (mode === "apply") {
      if (plan === undefined) throw invalidField("plan", "REQUIRED");
      if (body !== undefined) throw invalidField("", "NO_BODY_EXPECTED");
      return applyImport({ userId: caller.userId, requestId, id: plan });
    }
    if (body === undefined) throw invalidField("", "REQUIRED");
    if (plan !== undefined) throw invalidField("plan", "UNKNOWN_FIELD");
    return planImport({ userId: caller.userId, file: body, name, missing });
  },
});
