import { defineRoute } from "#app/api/define-route";
import { getSelfAssessment } from "#lib/capability/data/self-assessment";
import { rateOneself } from "#lib/capability/mutations/self-assessment";
import { ratingChange, selfAssessment } from "#lib/capability/schema/self-assessment";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read how I rate myself",
  allow: can.readOwnData,
  answers: selfAssessment,
  run: ({ caller }) => getSelfAssessment(caller.userId),
});

export const PUT = defineRoute({
  summary: "Rate myself: which level of a capability fits; null takes it back",
  allow: can.recordOwnProgress,
  body: ratingChange,
  answers: selfAssessment,
  run: ({ caller, body }) => rateOneself(caller.userId, body),
});
