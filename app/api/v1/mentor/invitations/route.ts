import { defineRoute } from "#app/api/define-route";
import { acceptInvitation } from "#lib/cohort/mutations/invitations";
import { invitationLimit } from "#lib/cohort/rules/limits";
import { acceptance, invitationToken } from "#lib/cohort/schema/mentorship";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Accept a learner's invitation to mentor them",
  allow: can.mentor,
  body: invitationToken,
  answers: acceptance,
  status: 201,
  limit: invitationLimit,
  errors: ["INVITATION_OVER", "OWN_INVITATION", "ALREADY_MENTOR"],
  run: ({ caller, body, requestId }) => acceptInvitation({ mentorId: caller.userId, token: body.token, requestId }),
});
