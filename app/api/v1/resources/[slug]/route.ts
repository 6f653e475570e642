import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { getResource } from "#lib/catalog/data/resources";
import { resourceAnswer } from "#lib/catalog/schema/answers";
import { editResource } from "#lib/editorial/mutations/resources";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { editorView, resourcePatch } from "#lib/editorial/schema";
import { itemParams } from "#lib/editorial/schema/shapes";
import { notFound } from "#lib/errors";
import { slugParam } from "#lib/http/shapes";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a resource",
  allow: can.visit,
  params: z.strictObject({ slug: slugParam }),
  answers: resourceAnswer,
  // An editor without unpublished changes may send this back as If-Match.
  etag: (answer) => String(answer.version),
  run: async ({ params }) => {
    const resource = await getResource(params.slug);
    if (resource === null) throw notFound();
    return resource;
  },
});

export const PATCH = defineRoute({
  summary: "Edit the draft of a resource",
  allow: can.editContent,
  params: itemParams,
  body: resourcePatch,
  answers: editorView,
  ifMatch: true,
  headers: versionHeader,
  run: ({ caller, requestId, params: { slug }, version, body }) =>
    editResource({ actorId: caller.userId, requestId, slug, version, patch: body }),
});
