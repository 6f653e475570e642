import { defineRoute } from "#app/api/define-route";
import { giveLevel } from "#lib/cohort/mutations/level";
import { givenLevel, levelParams, levelRequest } from "#lib/cohort/schema/level";
import { can } from "#lib/permissions";

export const PUT = defineRoute({
  summary: "Give a learner I mentor a level in a capability",
  allow: can.mentor,
  params: levelParams,
  body: levelRequest,
  answers: givenLevel,
  errors: ["ID_REUSED"],
  run: ({ caller, params: { learner, capability }, body, requestId }) =>
    giveLevel({ ...body, capability, mentorId: caller.userId, learnerId: learner, requestId }),
});
