import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { listAssigned } from "#lib/cohort/data/mentors";
import { assignMentor } from "#lib/cohort/mutations/assignments";
import { assignedMentors, assignment } from "#lib/cohort/schema/mentorship";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";

const params = z.strictObject({ id: uuid });

export const GET = defineRoute({
  summary: "List a person's mentors",
  allow: can.administer,
  params,
  answers: assignedMentors,
  run: ({ params: { id } }) => listAssigned(id),
});

export const POST = defineRoute({
  summary: "Assign a mentor to a person",
  allow: can.administer,
  params,
  body: assignment,
  answers: assignedMentors,
  status: 201,
  errors: ["ALREADY_MENTOR"],
  run: ({ caller, params: { id }, body, requestId }) =>
    assignMentor({ learnerId: id, mentorId: body.mentor, actorId: caller.userId, requestId }),
});
