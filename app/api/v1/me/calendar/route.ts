import { defineRoute } from "#app/api/define-route";
import { getCalendarState } from "#lib/capability/data/calendar";
import { makeCalendar, revokeCalendar } from "#lib/capability/mutations/calendar";
import { calendarState, newCalendar } from "#lib/capability/schema/calendar";
import { siteOf } from "#lib/http/site";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read whether there is a calendar address of mine, and when it was last read",
  allow: can.readOwnData,
  answers: calendarState,
  run: ({ caller }) => getCalendarState(caller.userId),
});

export const POST = defineRoute({
  summary: "Make the secret address at which calendars read my plan, instead of the one before",
  allow: can.manageOwnAccount,
  answers: newCalendar,
  status: 201,
  limit: { per: "user", points: 30, seconds: 3600 },
  run: async ({ caller, request, requestId }) => {
    const { token, createdAt } = await makeCalendar({ userId: caller.userId, requestId });
    return { address: `${siteOf(request)}/api/v1/calendar/${token}`, createdAt };
  },
});

export const DELETE = defineRoute({
  summary: "End my calendar address at once",
  allow: can.manageOwnAccount,
  run: async ({ caller, requestId }) => {
    await revokeCalendar({ userId: caller.userId, requestId });
    return undefined;
  },
});
