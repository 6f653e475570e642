import { defineRoute } from "#app/api/define-route";
import { lookAtInvitation } from "#lib/cohort/data/invitation";
import { invitationLimit } from "#lib/cohort/rules/limits";
import { invitationLook, invitationToken } from "#lib/cohort/schema/mentorship";
import { can } from "#lib/permissions";

/** A POST, so that the secret stands in no address. It changes nothing. */
export const POST = defineRoute({
  summary: "See who invites me to mentor them",
  allow: can.mentor,
  body: invitationToken,
  answers: invitationLook,
  limit: invitationLimit,
  errors: ["INVITATION_OVER", "OWN_INVITATION", "ALREADY_MENTOR"],
  run: ({ caller, body }) => lookAtInvitation(caller.userId, body.token),
});
