import { defineRoute } from "#app/api/define-route";
import { requireLearner } from "#lib/cohort/data/door";
import { listHandIns } from "#lib/cohort/data/hand-ins";
import { learnerParam } from "#lib/cohort/schema/learner";
import { handInList, handInsQuery } from "#lib/cohort/schema/review";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the hand-ins of a learner I mentor",
  allow: can.mentor,
  params: learnerParam,
  query: handInsQuery,
  answers: handInList,
  run: async ({ caller, params: { learner }, query }) => {
    await requireLearner({ mentorId: caller.userId, learnerId: learner });
    return listHandIns(learner, query);
  },
});
