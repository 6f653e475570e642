import { defineRoute } from "#app/api/define-route";
import { searchPublished } from "#lib/catalog/data/resources";
import { resourcePage, resourceQuery } from "#lib/catalog/schema/answers";
import { createResource } from "#lib/editorial/mutations/resources";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
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
    const after = place ? ([Number(place[0]), String(place[1])] as const) : null;
    const { items, total } = await searchPublished({ filter, after, limit: limit + 1 });
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ resource }) => resource),
      nextCursor: last && items.length > limit ? writeCursor([last.score, last.resource.slug]) : null,
      total,
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
