import { defineRoute } from "#app/api/define-route";
import { requireLearner } from "#lib/cohort/data/door";
import { listLevels } from "#lib/cohort/data/levels";
import { learnerParam } from "#lib/cohort/schema/learner";
import { levelPage, pageQuery } from "#lib/cohort/schema/level";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the levels given to a learner I mentor",
  allow: can.mentor,
  params: learnerParam,
  query: pageQuery,
  answers: levelPage,
  run: async ({ caller, params: { learner }, query }) => {
    await requireLearner({ mentorId: caller.userId, learnerId: learner });
    return listLevels(learner, query);
  },
});
