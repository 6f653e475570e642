import { defineRoute } from "#app/api/define-route";
import { listInvitations } from "#lib/cohort/data/mentors";
import { makeInvitation } from "#lib/cohort/mutations/invitations";
import { invitationList, newInvitation } from "#lib/cohort/schema/mentorship";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List my open invitations for mentors",
  allow: can.readOwnData,
  answers: invitationList,
  run: ({ caller }) => listInvitations(caller.userId),
});

export const POST = defineRoute({
  summary: "Make an invitation for a mentor",
  allow: can.manageOwnAccount,
  answers: newInvitation,
  status: 201,
  run: ({ caller, requestId }) => makeInvitation({ userId: caller.userId, requestId }),
});
