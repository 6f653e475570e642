import type pg from "pg";
import { factsJson } from "#lib/capability/data/facts";
import { evidenceIn, type LearnerRecord, marksJson } from "#lib/capability/data/learner";
import { shiftsBetween } from "#lib/capability/rules/changes";
import { givesSameNumbers, type KeptCourse, keptCourse } from "#lib/capability/rules/course";
import type { Catalog } from "#lib/catalog/data";
import { pool } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";

/** Learners told in one transaction: enough to be quick, few enough to hold no lock for long. */
const batchSize = 200;

/**
 * Keeps what a publication changed in the basis of numbers, in the transaction that publishes, for `tellNextLearners`
 * to tell every learner afterwards.
 */
export async function noteCourseChanges(
  client: Pick<pg.ClientBase, "query">,
  { before, after }: { before: Catalog; after: Catalog },
): Promise<void> {
  for (const [slug, roadmap] of after.roadmaps) {
    const former = before.roadmaps.get(slug);
    if (former === undefined) continue;
    const [was, is] = [keptCourse(former), keptCourse(roadmap)];
    if (givesSameNumbers(was, is)) continue;
    await client.query(
      `insert into "CourseChange" ("roadmap", "release", "before", "after", "at") values ($1, $2, $3, $4, now())`,
      [slug, after.release, JSON.stringify(was), JSON.stringify(is)],
    );
  }
}

type Pending = { roadmap: string; release: number; before: KeptCourse; after: KeptCourse; cursor: string | null };

const pendingSql = `
  select "roadmap", "release", "before", "after", "cursor" from "CourseChange"
  where "finishedAt" is null order by "release", "roadmap" limit 1 for update skip locked`;

const batchSql = `
  select u."id" as "userId", ${marksJson('u."id"')} as "marks", ${factsJson('u."id"')} as "facts"
  from "User" u where ($1::uuid is null or u."id" > $1) order by u."id" limit $2`;

const tellSql = `
  with told as (
    insert into "CourseShift" ("userId", "roadmap", "release", "changes", "at")
    select s."userId", $1, $2, s."changes", now()
    from jsonb_to_recordset($3::jsonb) as s("userId" uuid, "changes" jsonb)
  )
  update "CourseChange" set "cursor" = coalesce($4, "cursor"), "learners" = "learners" + $5,
    "finishedAt" = case when $6 then now() end
  where "roadmap" = $1 and "release" = $2`;

type Batch = Pick<LearnerRecord, "marks" | "facts"> & { userId: string };

/**
 * Tells the next batch of learners how the oldest change that is not told to its end moved their numbers: what they have
 * at this moment, measured by the course before and the course after. Shifts and cursor are written together, so a
 * process that dies leaves nothing half told, and several processes take turns.
 * @returns false when nothing is left to tell, or another process is at it
 */
export function tellNextLearners(): Promise<boolean> {
  return inTransaction(async (client) => {
    const { rows: pending } = await client.query<Pending>(pendingSql);
    const [change] = pending;
    if (change === undefined) return false;
    const { rows: learners } = await client.query<Batch>(batchSql, [change.cursor, batchSize]);
    const shifts = learners.flatMap(({ userId, ...record }) => {
      const { before, after } = change;
      const evidence = { before: evidenceIn(before, record), after: evidenceIn(after, record) };
      const changes = shiftsBetween(before, after, evidence);
      return changes.length > 0 ? [{ userId, changes }] : [];
    });
    await client.query(tellSql, [
      change.roadmap,
      change.release,
      JSON.stringify(shifts),
      learners.at(-1)?.userId ?? null,
      learners.length,
      learners.length < batchSize,
    ]);
    return true;
  });
}

/** Remembers that a learner has read of every change up to this release. */
export async function markChangesSeen({ userId, seenUpTo }: { userId: string; seenUpTo: number }): Promise<void> {
  await pool().query(
    `update "CourseShift" set "seenAt" = now() where "userId" = $1 and "release" <= $2 and "seenAt" is null`,
    [userId, seenUpTo],
  );
}
