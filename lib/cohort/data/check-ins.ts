import type { CheckIn, CheckInPage } from "#lib/cohort/schema/check-in";
import type { PageQuery } from "#lib/cohort/schema/level";
import { pool } from "#lib/db/client";
import { readMomentCursor, writeCursor } from "#lib/http/cursor";

type Row = Omit<CheckIn, "at"> & { at: Date };

/** A learner's check-ins as they were held, newest first. */
export async function listCheckIns(userId: string, { cursor, limit }: PageQuery): Promise<CheckInPage> {
  const [at, id] = readMomentCursor(cursor);
  const { rows } = await pool().query<Row>(
    `select c."id", m."name" as "by", c."note", c."rows", c."at"
     from "CheckIn" c left join "User" m on m."id" = c."mentorId"
     where c."userId" = $1 and ($2::timestamptz is null or (c."at", c."id") < ($2, $3::uuid))
     order by c."at" desc, c."id" desc limit $4`,
    [userId, at, id, limit + 1],
  );
  const items = rows.slice(0, limit).map(({ at: held, ...row }) => ({ ...row, at: held.toISOString() }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor([last.at, last.id]) : null };
}
