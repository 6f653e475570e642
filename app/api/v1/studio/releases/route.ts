import { defineRoute } from "#app/api/define-route";
import { listReleases } from "#lib/editorial/data/releases";
import { publishTogether } from "#lib/editorial/mutations/release";
import { releaseAnswer, releaseBody, releaseList, releaseQuery } from "#lib/editorial/schema/release";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List drafts that wait to be published, and what was published before",
  allow: can.readDrafts,
  query: releaseQuery,
  answers: releaseList,
  run: ({ query }) => listReleases(query),
});

export const POST = defineRoute({
  summary: "Publish several drafts as one, all or none",
  allow: can.editContent,
  body: releaseBody,
  answers: releaseAnswer,
  errors: ["VERSION_CONFLICT", "ALREADY_ARCHIVED", "NOTHING_TO_PUBLISH", "INCOMPLETE", "BROKEN_WHOLE"],
  run: ({ caller, requestId, body }) => publishTogether({ actorId: caller.userId, requestId, ...body }),
});
