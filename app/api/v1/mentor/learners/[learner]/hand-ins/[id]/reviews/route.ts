import { defineRoute } from "#app/api/define-route";
import { reviewHandIn } from "#lib/cohort/mutations/review";
import { handInParams, reviewed, reviewRequest } from "#lib/cohort/schema/review";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Review a hand-in of a learner I mentor",
  allow: can.mentor,
  params: handInParams,
  body: reviewRequest,
  maxBytes: 512 * 1024,
  answers: reviewed,
  status: 201,
  errors: ["ID_REUSED", "HAND_IN_WITHDRAWN", "HAND_IN_REPLACED"],
  run: ({ caller, params: { learner, id: handInId }, body, requestId }) =>
    reviewHandIn({ ...body, handInId, mentorId: caller.userId, learnerId: learner, requestId }),
});
