import { defineRoute } from "#app/api/define-route";
import { listLearners } from "#lib/cohort/data/learners";
import { learnerList, learnersQuery } from "#lib/cohort/schema/learner";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the learners I mentor",
  allow: can.mentor,
  query: learnersQuery,
  answers: learnerList,
  run: ({ caller, query }) => listLearners(caller.userId, query),
});
