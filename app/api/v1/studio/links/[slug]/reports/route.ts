import { defineRoute } from "#app/api/define-route";
import { itemParams } from "#lib/editorial/schema/shapes";
import { handleReports } from "#lib/links/mutations/report";
import { handled, handling } from "#lib/links/schema/reports";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Close reports of a resource",
  allow: can.editContent,
  params: itemParams,
  body: handling,
  answers: handled,
  run: async ({ caller, requestId, params: { slug }, body }) => ({
    handled: await handleReports({ actorId: caller.userId, requestId, slug, handling: body }),
  }),
});
