import { defineRoute } from "#app/api/define-route";
import { getGoal } from "#lib/capability/data/goal";
import { setGoal } from "#lib/capability/mutations/goal";
import { goal, goalChange } from "#lib/capability/schema/goal";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read where I am heading",
  allow: can.readOwnData,
  answers: goal,
  run: ({ caller }) => getGoal(caller.userId),
});

export const PUT = defineRoute({
  summary: "Set where I am heading: a target role, minutes a week, a date",
  allow: can.recordOwnProgress,
  body: goalChange,
  answers: goal,
  run: ({ caller, body }) => setGoal({ userId: caller.userId, change: body }),
});
