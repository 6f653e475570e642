import { defineRoute } from "#app/api/define-route";
import { listSessions } from "#lib/account/data/profile";
import { sessionList } from "#lib/account/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List my sessions",
  allow: can.manageOwnAccount,
  answers: sessionList,
  run: ({ caller }) => listSessions(caller.userId, caller.sessionId),
});
