import type { Goal } from "#lib/capability/schema/goal";
import type { RoleContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";

type Row = Omit<Goal, "title" | "archived"> & {
  roleTitle: RoleContent["title"] | null;
  targetTitle: string | null;
  archived: boolean | null;
};

/** Where a learner is heading; the role they chose is named also while it is archived. One statement. */
export async function getGoal(userId: string): Promise<Goal> {
  const { rows } = await pool().query<Row>({
    name: "goal-of-learner",
    text: `select u."weeklyMinutes", coalesce(r."slug", t."id"::text) as "role", v."content"->'title' as "roleTitle",
        t."title" as "targetTitle", r."archivedAt" is not null as "archived", g."targetDate"::text,
        coalesce(g."studyDays", array[6]) as "studyDays", coalesce(g."studyTime", '10:00') as "studyTime"
      from "User" u left join "Goal" g on g."userId" = u."id"
      left join "ContentItem" r on r."id" = g."roleId"
      left join "ContentVersion" v on v."itemId" = r."id" and v."number" = r."publishedVersion"
      left join "Target" t on t."userId" = u."id" and t."id" = g."targetId"
      where u."id" = $1`,
    values: [userId],
  });
  const [row] = rows;
  if (row === undefined) throw new AppError("NOT_SIGNED_IN");
  const { roleTitle, targetTitle, archived, ...goal } = row;
  const own = targetTitle === null ? null : { zh: targetTitle, en: targetTitle };
  return { ...goal, title: roleTitle ?? own, archived: archived === true };
}
