import { defineRoute } from "#app/api/define-route";
import { roadmapQuery } from "#lib/capability/schema";
import { getLearner } from "#lib/cohort/data/learners";
import { endMentorship } from "#lib/cohort/mutations/assignments";
import { learnerCard, learnerParam } from "#lib/cohort/schema/learner";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read how a learner I mentor is getting on",
  allow: can.mentor,
  params: learnerParam,
  query: roadmapQuery,
  answers: learnerCard,
  run: ({ caller, params, query }) => getLearner({ mentorId: caller.userId, learnerId: params.learner }, query.roadmap),
});

export const DELETE = defineRoute({
  summary: "End a mentorship as the mentor",
  allow: can.mentor,
  params: learnerParam,
  run: async ({ caller: { userId }, params, requestId }) => {
    await endMentorship({
      learnerId: params.learner,
      mentorId: userId,
      by: "mentor",
      actorId: userId,
      requestId,
    });
    return undefined;
  },
});
