import { defineRoute } from "#app/api/define-route";
import { getMe } from "#lib/account/data/profile";
import { changeProfile } from "#lib/account/mutations/change-profile";
import { deleteAccount } from "#lib/account/mutations/delete-account";
import { passwordLimit } from "#lib/account/rules/limits";
import { farewell, me, profileChange } from "#lib/account/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read my profile",
  allow: can.readOwnData,
  answers: me,
  run: ({ caller }) => getMe(caller.userId),
});

export const PATCH = defineRoute({
  summary: "Change my profile",
  allow: can.manageOwnAccount,
  body: profileChange,
  answers: me,
  run: ({ caller, body }) => changeProfile(caller.userId, body),
});

export const DELETE = defineRoute({
  summary: "Delete my account and everything that belongs to it",
  allow: can.manageOwnAccount,
  body: farewell,
  limit: passwordLimit,
  errors: ["LAST_ADMIN"],
  run: async ({ caller, body, requestId }) => {
    const { userId, sessionId } = caller;
    await deleteAccount({ userId, sessionId, password: body.password, requestId });
    return undefined;
  },
});
