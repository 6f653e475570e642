import { defineRoute } from "#app/api/define-route";
import { answerStep, forgetAnswer } from "#lib/capability/mutations/steps";
import { stepChange, stepChoice, stepParams } from "#lib/capability/schema/plan";
import { can } from "#lib/permissions";

export const PUT = defineRoute({
  summary: "Answer a proposed step: not now, or I know this already",
  allow: can.recordOwnProgress,
  params: stepParams,
  body: stepChange,
  answers: stepChoice,
  run: ({ caller: { userId, timeZone }, params, body }) => answerStep({ userId, timeZone, item: params, change: body }),
});

export const DELETE = defineRoute({
  summary: "Take back my answer to a proposed step",
  allow: can.recordOwnProgress,
  params: stepParams,
  run: async ({ caller, params }) => {
    await forgetAnswer({ userId: caller.userId, item: params });
    return undefined;
  },
});
