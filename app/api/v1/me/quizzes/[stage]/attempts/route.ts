import { defineRoute } from "#app/api/define-route";
import { can } from "#lib/permissions";
import { listAttempts } from "#lib/practice/data/attempts";
import { takeAttempt } from "#lib/practice/mutations/judge-attempt";
import { attemptPage, attemptQuery, attemptRequest, judgedAttempt, stageParams } from "#lib/practice/schema/quiz";

export const GET = defineRoute({
  summary: "List my attempts at a stage's self-check, newest first",
  allow: can.readOwnData,
  params: stageParams,
  query: attemptQuery,
  answers: attemptPage,
  run: ({ caller, params, query }) => listAttempts({ userId: caller.userId, stage: params.stage, ...query }),
});

export const POST = defineRoute({
  summary: "Have an attempt at a stage's self-check judged",
  allow: can.recordOwnProgress,
  params: stageParams,
  body: attemptRequest,
  answers: judgedAttempt,
  // Nobody reads six questions in a second; guessing through the pool is no way to pass.
  limit: { per: "user", points: 60, seconds: 60 },
  errors: ["ATTEMPT_ID_REUSED", "DRAW_USED", "DRAW_UNKNOWN", "BUSY"],
  run: ({ caller, params, body }) => takeAttempt({ userId: caller.userId, stage: params.stage, request: body }),
});
