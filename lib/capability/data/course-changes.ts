import type { CourseChanges } from "#lib/capability/schema";
import { pool } from "#lib/db/client";

/** What is older than this many changes is in the export. */
const told = 20;

/** How the latest changes of the curriculum moved a learner's numbers, newest first. */
export async function listCourseChanges(userId: string): Promise<CourseChanges> {
  const { rows } = await pool().query<Omit<CourseChanges["items"][number], "at"> & { at: Date }>({
    name: "course-changes-of-learner",
    text: `select s."roadmap", s."release", c."at", s."seenAt" is not null as "seen", s."changes" from "CourseShift" s
           join "CourseChange" c on c."roadmap" = s."roadmap" and c."release" = s."release"
           where s."userId" = $1 order by s."release" desc, s."roadmap" limit ${told}`,
    values: [userId],
  });
  return { items: rows.map(({ at, ...item }) => ({ ...item, at: at.toISOString() })) };
}
