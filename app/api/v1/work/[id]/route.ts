import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { uuid } from "#lib/http/shapes";
import { can } from "#lib/permissions";
import { readPublicWork } from "#lib/practice/data/public-work";
import { publicWork } from "#lib/practice/schema/hand-ins";

export const GET = defineRoute({
  summary: "Read work its learner made public",
  allow: can.visit,
  params: z.strictObject({ id: uuid }),
  answers: publicWork,
  run: ({ params }) => readPublicWork(params.id),
});
