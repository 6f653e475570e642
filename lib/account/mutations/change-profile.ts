import { profileColumns } from "#lib/account/data/profile";
import type { Me, ProfileChange } from "#lib/account/schema";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";

/** Changes what is given and leaves the rest as it is. */
export async function changeProfile(userId: string, change: ProfileChange): Promise<Me> {
  const { name, locale, timeZone, weeklyMinutes, theme } = change;
  const { rows } = await pool().query<Me>(
    `update "User" set "name" = coalesce($2, "name"), "locale" = coalesce($3, "locale"),
       "timeZone" = coalesce($4, "timeZone"), "weeklyMinutes" = coalesce($5, "weeklyMinutes"),
       "theme" = coalesce($6, "theme")
     where "id" = $1 returning ${profileColumns}`,
    [userId, name ?? null, locale ?? null, timeZone ?? null, weeklyMinutes ?? null, theme ?? null],
  );
  if (!rows[0]) throw new AppError("NOT_SIGNED_IN");
  return rows[0];
}
