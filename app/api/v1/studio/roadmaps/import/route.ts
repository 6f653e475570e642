import { defineRoute } from "#app/api/define-route";
import { applyRoadmapImport, planRoadmapImport } from "#lib/editorial/mutations/roadmap-import";
import { largestRoadmapFile } from "#lib/editorial/rules/import/roadmap-given";
import {
  roadmapImportFile,
  roadmapImportPlan,
  roadmapImportQuery,
  roadmapTypes,
} from "#lib/editorial/schema/roadmap-import";
import { invalidField } from "#lib/errors";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Plan an import of a whole roadmap from a file, or apply the plan that was shown",
  allow: can.editContent,
  query: roadmapImportQuery,
  takes: roadmapTypes,
  body: roadmapImportFile,
  answers: roadmapImportPlan,
  maxBytes: largestRoadmapFile,
  limit: { per: "user", points: 60, seconds: 60 },
  errors: ["PLAN_OUTDATED", "PLAN_HAS_ERRORS", "SLUG_TAKEN"],
  run: ({ caller, requestId, query: { mode, hash }, body: file }) => {
    if (file === undefined) throw invalidField("", "REQUIRED");
    if (mode === "plan") {
      if (hash !== undefined) throw invalidField("hash", "UNKNOWN_FIELD");
      return planRoadmapImport(file);
    }
    if (hash === undefined) throw invalidField("hash", "REQUIRED");
    return applyRoadmapImport({ actorId: caller.userId, requestId, file, hash });
  },
});
