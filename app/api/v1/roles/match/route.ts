import { defineRoute } from "#app/api/define-route";
import { matchJobDescription } from "#lib/catalog/data/job-description";
import { matchAnswer, matchRequest } from "#lib/catalog/schema/match";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Read the required capabilities out of a job description; nothing of it is kept",
  allow: can.visit,
  body: matchRequest,
  answers: matchAnswer,
  limit: { per: "user", points: 60, seconds: 60 },
  // 20,000 characters, each of them escaped, with space around them.
  maxBytes: 160 * 1024,
  run: ({ body }) => matchJobDescription(body.text),
});
