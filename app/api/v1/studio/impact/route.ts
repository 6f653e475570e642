import { defineRoute } from "#app/api/define-route";
import { findImpact } from "#lib/editorial/data/impact";
import { impactAnswer, impactBody } from "#lib/editorial/schema/impact";
import { can } from "#lib/permissions";

export const POST = defineRoute({
  summary: "Say what publishing, archiving or restoring would do to learners; nothing is changed",
  allow: can.readDrafts,
  body: impactBody,
  answers: impactAnswer,
  // It measures every learner.
  limit: { per: "user", points: 30, seconds: 60 },
  run: ({ body: { items } }) => findImpact(items),
});
