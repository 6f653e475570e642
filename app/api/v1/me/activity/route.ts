import { defineRoute } from "#app/api/define-route";
import { getActivity } from "#lib/capability/data/activity";
import { activity, activityQuery } from "#lib/capability/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read my days and weeks of learning",
  allow: can.readOwnData,
  query: activityQuery,
  answers: activity,
  run: ({ caller, query }) => getActivity({ userId: caller.userId, timeZone: caller.timeZone, query }),
});
