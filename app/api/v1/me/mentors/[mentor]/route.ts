import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { endMentorship } from "#lib/cohort/mutations/assignments";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const DELETE = defineRoute({
  summary: "End a mentorship as the learner",
  allow: can.manageOwnAccount,
  params: z.strictObject({ mentor: uuid }),
  run: async ({ caller: { userId }, params, requestId }) => {
    await endMentorship({
      learnerId: userId,
      mentorId: params.mentor,
      by: "learner",
      actorId: userId,
      requestId,
    });
    return undefined;
  },
});
