import { defineRoute } from "#app/api/define-route";
import { capabilities, roadmapQuery } from "#lib/capability/schema";
import { getMentoredCapabilities } from "#lib/cohort/data/capabilities";
import { requireLearner } from "#lib/cohort/data/door";
import { learnerParam } from "#lib/cohort/schema/learner";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read the capabilities of a learner I mentor",
  allow: can.mentor,
  params: learnerParam,
  query: roadmapQuery,
  answers: capabilities,
  run: async ({ caller, params: { learner }, query }) => {
    await requireLearner({ mentorId: caller.userId, learnerId: learner });
    return getMentoredCapabilities({ userId: learner, roadmap: query.roadmap });
  },
});
