import { defineRoute } from "#app/api/define-route";
import { listTokens } from "#lib/account/data/profile";
import { makeToken } from "#lib/account/mutations/token";
import { newToken, tokenList, tokenRequest } from "#lib/account/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List my access tokens",
  allow: can.manageOwnAccount,
  answers: tokenList,
  run: ({ caller }) => listTokens(caller.userId),
});

export const POST = defineRoute({
  summary: "Make an access token",
  allow: can.manageOwnAccount,
  body: tokenRequest,
  answers: newToken,
  status: 201,
  run: ({ caller, body, requestId }) => makeToken({ ...body, userId: caller.userId, requestId }),
});
