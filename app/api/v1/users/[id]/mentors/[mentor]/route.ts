import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { endMentorship } from "#lib/cohort/mutations/assignments";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const DELETE = defineRoute({
  summary: "End a person's mentorship as an administrator",
  allow: can.administer,
  params: z.strictObject({ id: uuid, mentor: uuid }),
  run: async ({ caller, params, requestId }) => {
    await endMentorship({
      learnerId: params.id,
      mentorId: params.mentor,
      by: "admin",
      actorId: caller.userId,
      requestId,
    });
    return undefined;
  },
});
