import { defineRoute } from "#app/api/define-route";
import { can } from "#lib/permissions";
import { getQuiz } from "#lib/practice/data/quizzes";
import { quiz, stageParams } from "#lib/practice/schema/quiz";

export const GET = defineRoute({
  summary: "Read the questions of my next self-check of a stage",
  allow: can.readOwnData,
  params: stageParams,
  answers: quiz,
  run: ({ caller, params }) => getQuiz({ userId: caller.userId, stage: params.stage }),
});
