import { defineRoute } from "#app/api/define-route";
import { itemParams } from "#lib/editorial/schema/shapes";
import { readLink } from "#lib/links/data/links";
import { linkHealth } from "#lib/links/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read what is known of the link of a resource",
  allow: can.readDrafts,
  params: itemParams,
  answers: linkHealth,
  run: ({ params: { slug } }) => readLink(slug),
});
