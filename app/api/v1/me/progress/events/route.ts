import { defineRoute } from "#app/api/define-route";
import { can } from "#lib/permissions";
import { recordEvents } from "#lib/progress/mutations/record-events";
import { readingFor } from "#lib/progress/mutations/store";
import { progressEvents, progressResults } from "#lib/progress/schema";

export const POST = defineRoute({
  summary: "Record progress events",
  allow: can.recordOwnProgress,
  body: progressEvents,
  answers: progressResults,
  errors: ["BUSY"],
  reads: ({ body }) => readingFor(body.events),
  run: ({ caller, body, found }) => recordEvents({ userId: caller.userId, events: body.events, loaded: found }),
});
