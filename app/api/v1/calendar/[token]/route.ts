import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { readCalendar } from "#lib/capability/data/calendar";
import { calendarToken } from "#lib/capability/schema/calendar";
import { siteOf } from "#lib/http/site";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read a plan as a calendar, by its secret address",
  allow: can.visit,
  params: z.strictObject({ token: calendarToken }),
  answers: z.string(),
  media: "text/calendar",
  headers: () => ({ "Content-Disposition": 'inline; filename="waymark.ics"' }),
  limit: { per: "ip", points: 120, seconds: 60 },
  run: ({ params, request }) => readCalendar({ token: params.token, site: siteOf(request) }),
});
