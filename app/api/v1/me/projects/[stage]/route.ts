import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { slugParam, uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";
import { readProject } from "#lib/practice/data/projects";
import { handInProject, withdrawProject } from "#lib/practice/mutations/hand-in-project";
import { handInLimit, largestHandIn } from "#lib/practice/rules/check-hand-in";
import { movedProject, ownProject, projectHandIn } from "#lib/practice/schema/hand-ins";

const params = z.strictObject({ stage: slugParam });

export const GET = defineRoute({
  summary: "Read a project, everything I handed in for it, and what mentors said",
  allow: can.readOwnData,
  params,
  answers: ownProject,
  run: ({ caller, params }) => readProject({ userId: caller.userId, stage: params.stage }),
});

export const PUT = defineRoute({
  summary: "Hand in a project",
  allow: can.recordOwnProgress,
  params,
  body: projectHandIn,
  answers: movedProject,
  limit: handInLimit,
  maxBytes: largestHandIn,
  errors: ["ID_REUSED", "VERSION_CONFLICT"],
  run: ({ caller, params, body }) => handInProject({ userId: caller.userId, stage: params.stage }, body),
});

export const DELETE = defineRoute({
  summary: "Withdraw what I handed in for a project",
  allow: can.recordOwnProgress,
  params,
  /** Which one; without it, the one that stands. */
  query: z.strictObject({ id: uuid.optional() }),
  answers: movedProject,
  run: ({ caller, params, query }) => withdrawProject({ userId: caller.userId, stage: params.stage, id: query.id }),
});
