import { defineRoute } from "#app/api/define-route";
import { roadmapQuery } from "#lib/capability/schema";
import { requireLearner } from "#lib/cohort/data/door";
import { learnerParam } from "#lib/cohort/schema/learner";
import { can } from "#lib/permissions";
import { getProgress } from "#lib/progress/data";
import { progressState } from "#lib/progress/schema";

export const GET = defineRoute({
  summary: "Read where a learner I mentor stands on a roadmap",
  allow: can.mentor,
  params: learnerParam,
  query: roadmapQuery,
  answers: progressState,
  run: async ({ caller, params: { learner }, query }) => {
    await requireLearner({ mentorId: caller.userId, learnerId: learner });
    return getProgress({ userId: learner, roadmap: query.roadmap });
  },
});
