import { defineRoute } from "#app/api/define-route";
import { listAccountInvitations } from "#lib/account/data/invitations";
import { inviteToAccount } from "#lib/account/mutations/invitations";
import { accountInvitations, invitationRequest, newAccountInvitation } from "#lib/account/schema/invitation";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List the open invitations to an account",
  allow: can.administer,
  answers: accountInvitations,
  run: () => listAccountInvitations(),
});

export const POST = defineRoute({
  summary: "Invite someone to an account by link",
  allow: can.administer,
  body: invitationRequest,
  answers: newAccountInvitation,
  status: 201,
  errors: ["ID_REUSED"],
  run: ({ caller, body, requestId }) => inviteToAccount({ ...body, actorId: caller.userId, requestId }),
});
