import { getGoal } from "#lib/capability/data/goal";
import { findHeading, type Heading } from "#lib/capability/data/heading";
import type { Goal, GoalChange } from "#lib/capability/schema/goal";
import { getCatalog } from "#lib/catalog/data";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField } from "#lib/errors";

type Stored = Pick<Goal, "targetDate" | "studyDays" | "studyTime">;

const goalSql = `
  insert into "Goal" as g ("userId", "roleId", "targetId", "targetDate", "studyDays", "studyTime", "updatedAt")
  values ($1, (select "id" from "ContentItem" where "kind" = 'role' and "slug" = $2), $3, $4::date,
    coalesce($5::int[], array[6]), coalesce($6, '10:00'), now())
  on conflict ("userId") do update set "roleId" = excluded."roleId", "targetId" = excluded."targetId",
    "targetDate" = excluded."targetDate", "studyDays" = coalesce($5::int[], g."studyDays"),
    "studyTime" = coalesce($6, g."studyTime"), "updatedAt" = excluded."updatedAt"
  returning "targetDate"::text, "studyDays", "studyTime"`;

/**
 * Sets a learner's goal whole; study days and time stay when they are left out.
 * @throws AppError INVALID for a role that is not published and for a target that is not theirs
 */
export async function setGoal({ userId, change }: { userId: string; change: GoalChange }): Promise<Goal> {
  const { role, weeklyMinutes, targetDate = null, studyDays, studyTime } = change;
  const heading = role === null ? null : await findOwn(userId, role);
  const stored = await inTransaction(async (client) => {
    const { rowCount } = await client.query(`update "User" set "weeklyMinutes" = $2 where "id" = $1`, [
      userId,
      weeklyMinutes,
    ]);
    if (!rowCount) throw new AppError("NOT_SIGNED_IN");
    const ids = heading?.private ? [null, heading.id] : [heading?.id ?? null, null];
    // Only a target that is still there: it may have been deleted a moment ago.
    if (heading?.private) {
      const { rowCount: there } = await client.query(
        `select 1 from "Target" where "userId" = $1 and "id" = $2 for key share`,
        [userId, heading.id],
      );
      if (!there) throw invalidField("role", "NOT_FOUND");
    }
    const { rows } = await client.query<Stored>(goalSql, [
      userId,
      ...ids,
      targetDate,
      studyDays ?? null,
      studyTime ?? null,
    ]);
    const [row] = rows;
    if (row === undefined) throw new Error("The goal was not written.");
    return row;
  });
  return {
    role: heading?.id ?? null,
    title: heading?.title ?? null,
    archived: heading?.archived ?? false,
    weeklyMinutes,
    ...stored,
  };
}

type Own = Pick<Heading, "id" | "title" | "private"> & { archived: boolean };

/** A role, a target of their own, or the role they head for already, which may be archived by now. */
async function findOwn(userId: string, id: string): Promise<Own> {
  try {
    return { ...(await findHeading(await getCatalog(), userId, id)), archived: false };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "NOT_FOUND") throw error;
    const { role, title, archived } = await getGoal(userId);
    if (!archived || role !== id || title === null) throw invalidField("role", "NOT_FOUND");
    return { id, title, private: false, archived };
  }
}
