import { defineRoute } from "#app/api/define-route";
import { can } from "#lib/permissions";
import { recordEvents } from "#lib/progress/mutations/record-events";
import { progressEvents, progressResults } from "#lib/progress/schema";

export const POST = defineRoute({
  summary: "Record progress events",
  allow: can.recordOwnProgress,
  body: progressEvents,
  answers: progressResults,
  errors: ["BUSY"],
  run: ({ caller, body }) => recordEvents({ userId: caller.userId, events: body.events }),
});
