import { defineRoute } from "#app/api/define-route";
import { listMentors } from "#lib/cohort/data/mentors";
import { myMentors } from "#lib/cohort/schema/mentorship";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List my mentors, present and former",
  allow: can.readOwnData,
  answers: myMentors,
  run: ({ caller }) => listMentors(caller.userId),
});
