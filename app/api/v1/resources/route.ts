import { defineRoute } from "#app/api/define-route";
import { listResources } from "#lib/catalog/data";
import { searchResources } from "#lib/catalog/rules/search";
import { resourcePage, resourceQuery } from "#lib/catalog/schema/answers";
import { createResource } from "#lib/editorial/mutations/create";
import { versionHeader } from "#lib/editorial/rules/vocabulary";
import { editorView, newResource } from "#lib/editorial/schema";
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

export const POST = defineRoute({
  summary: "Create a resource as a draft",
  allow: can.editContent,
  body: newResource,
  answers: editorView,
  status: 201,
  errors: ["SLUG_TAKEN"],
  headers: versionHeader,
  run: ({ caller, requestId, body }) => createResource({ actorId: caller.userId, requestId, resource: body }),
});
