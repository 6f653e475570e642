import type { GivenLevel, LevelPage, PageQuery } from "#lib/cohort/schema/level";
import { pool } from "#lib/db/client";
import { readMomentCursor, writeCursor } from "#lib/http/cursor";

type Row = Omit<GivenLevel, "at"> & { at: Date };

export const levelColumns = `l."id", l."capability", l."level", l."note", m."name" as "by", l."at"`;
export const toGivenLevel = ({ at, ...row }: Row): GivenLevel => ({ ...row, at: at.toISOString() });

/** Every level a learner was ever given, newest first. */
export async function listLevels(userId: string, { cursor, limit }: PageQuery): Promise<LevelPage> {
  const [at, id] = readMomentCursor(cursor);
  const { rows } = await pool().query<Row>(
    `select ${levelColumns} from "MentorLevel" l left join "User" m on m."id" = l."mentorId"
     where l."userId" = $1 and ($2::timestamptz is null or (l."at", l."id") < ($2, $3::uuid))
     order by l."at" desc, l."id" desc limit $4`,
    [userId, at, id, limit + 1],
  );
  const items = rows.slice(0, limit).map(toGivenLevel);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor([last.at, last.id]) : null };
}
