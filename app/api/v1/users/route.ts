import { defineRoute } from "#app/api/define-route";
import { listUsers } from "#lib/account/data/users";
import { createUser } from "#lib/account/mutations/create-user";
import { signUpLimit } from "#lib/account/rules/limits";
import { newcomer, personList, personQuery, signUp } from "#lib/account/schema";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Sign up",
  allow: can.visit,
  body: signUp,
  answers: newcomer,
  status: 201,
  limit: signUpLimit,
  errors: ["EMAIL_TAKEN"],
  run: ({ body, requestId }) => createUser(body, requestId),
});

export const GET = defineRoute({
  summary: "List people",
  allow: can.administer,
  query: personQuery,
  answers: personList,
  run: ({ query }) => listUsers(query),
});
