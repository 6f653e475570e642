import { defineRoute } from "#app/api/define-route";
import { listCourseChanges } from "#lib/capability/data/course-changes";
import { markChangesSeen } from "#lib/capability/mutations/course-change";
import { courseChanges, courseChangesSeen } from "#lib/capability/schema";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Read how changes of the curriculum moved my numbers",
  allow: can.readOwnData,
  answers: courseChanges,
  run: ({ caller }) => listCourseChanges(caller.userId),
});

export const PUT = defineRoute({
  summary: "Mark changes of the curriculum as read",
  allow: can.recordOwnProgress,
  body: courseChangesSeen,
  run: async ({ caller, body }) => {
    await markChangesSeen({ userId: caller.userId, seenUpTo: body.seenUpTo });
    return undefined;
  },
});
