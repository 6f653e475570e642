import { defineRoute } from "#app/api/define-route";
import { listResources } from "#lib/catalog/data";
import { searchResources } from "#lib/catalog/rules/search";
import { resourcePage, resourceQuery } from "#lib/catalog/schema/answers";
import { readCursor, writeCursor } from "#lib/http/cursor";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Search resources",
  allow: can.visit,
  query: resourceQuery,
  answers: resourcePage,
  run: async ({ query: { cursor, limit, ...filter } }) => {
    const place = readCursor(cursor, ["number", "string"]);
    const found = searchResources(await listResources(), filter);
    const rest = place
      ? found.filter(
          ({ score, resource }) => score < Number(place[0]) || (score === place[0] && resource.slug > String(place[1])),
        )
      : found;
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ resource }) => resource),
      nextCursor: last && rest.length > limit ? writeCursor([last.score, last.resource.slug]) : null,
      total: found.length,
    };
  },
});
