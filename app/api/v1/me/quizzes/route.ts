import { defineRoute } from "#app/api/define-route";
import { roadmapQuery } from "#lib/capability/schema";
import { can } from "#lib/permissions";
import { listQuizzes } from "#lib/practice/data/quizzes";
import { quizzes } from "#lib/practice/schema/quiz";

export const GET = defineRoute({
  summary: "Read where I stand with the self-checks",
  allow: can.readOwnData,
  query: roadmapQuery,
  answers: quizzes,
  run: ({ caller, query }) => listQuizzes({ userId: caller.userId, roadmap: query.roadmap }),
});
