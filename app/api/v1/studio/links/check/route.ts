import { defineRoute } from "#app/api/define-route";
import { env } from "#lib/env";
import { requestChecks } from "#lib/links/mutations/request";
import { linkRequest, linkRequestAnswer } from "#lib/links/schema";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Ask for the links of these resources to be checked next",
  allow: can.editContent,
  body: linkRequest,
  answers: linkRequestAnswer,
  limit: { per: "user", points: 60, seconds: 3600 },
  run: async ({ body: { slugs } }) => ({ asked: await requestChecks(slugs), checks: env().LINK_CHECKS }),
});
