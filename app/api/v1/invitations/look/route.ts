import { defineRoute } from "#app/api/define-route";
import { lookAtAccountInvitation } from "#lib/account/data/invitations";
import { invitationLimit } from "#lib/account/rules/limits";
import { accountInvitationLook, accountInvitationToken } from "#lib/account/schema/invitation";
import { can } from "#lib/permissions";

/** A POST, so that the secret stands in no address. It changes nothing. */
export const POST = defineRoute({
  summary: "See what an invitation to an account gives",
  allow: can.visit,
  body: accountInvitationToken,
  answers: accountInvitationLook,
  limit: invitationLimit,
  errors: ["INVITATION_OVER"],
  run: ({ body }) => lookAtAccountInvitation(body.token),
});
