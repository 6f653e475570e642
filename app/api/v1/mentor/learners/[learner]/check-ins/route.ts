import { defineRoute } from "#app/api/define-route";
import { listCheckIns } from "#lib/cohort/data/check-ins";
import { requireLearner } from "#lib/cohort/data/door";
import { holdCheckIn } from "#lib/cohort/mutations/check-in";
import { checkIn, checkInPage, checkInRequest } from "#lib/cohort/schema/check-in";
import { learnerParam } from "#lib/cohort/schema/learner";
import { pageQuery } from "#lib/cohort/schema/level";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the check-ins of a learner I mentor",
  allow: can.mentor,
  params: learnerParam,
  query: pageQuery,
  answers: checkInPage,
  run: async ({ caller, params: { learner }, query }) => {
    await requireLearner({ mentorId: caller.userId, learnerId: learner });
    return listCheckIns(learner, query);
  },
});

export const POST = defineRoute({
  summary: "Hold a check-in with a learner I mentor",
  allow: can.mentor,
  params: learnerParam,
  body: checkInRequest,
  maxBytes: 512 * 1024,
  answers: checkIn,
  status: 201,
  errors: ["ID_REUSED"],
  run: ({ caller, params: { learner }, body, requestId }) =>
    holdCheckIn({ ...body, mentorId: caller.userId, learnerId: learner, requestId }),
});
