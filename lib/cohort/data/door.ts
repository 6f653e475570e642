import type pg from "pg";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";

export type Access = { mentorId: string; learnerId: string };

/**
 * SQL: the open mentorship `s` of mentor `$1` with learner `l`, both of whom may sign in. The only way to a learner's
 * data for anyone but the learner: no role stands in for it.
 */
export const openMentorship = `"Mentorship" s
  join "User" l on l."id" = s."userId" and l."suspendedAt" is null
  join "User" m on m."id" = s."mentorId" and m."suspendedAt" is null
  where s."mentorId" = $1 and s."endedAt" is null`;

const doorSql = `select l."name", l."timeZone" from ${openMentorship} and s."userId" = $2`;

/** @throws AppError NOT_FOUND unless this mentor may see this learner now; that the learner exists stays secret */
export async function requireLearner({ mentorId, learnerId }: Access): Promise<{ name: string; timeZone: string }> {
  const { rows } = await pool().query<{ name: string; timeZone: string }>({
    name: "mentor-door",
    text: doorSql,
    values: [mentorId, learnerId],
  });
  if (!rows[0]) throw notFound();
  return rows[0];
}

/**
 * The same within a transaction: neither an end of the mentorship nor another write about this learner comes between
 * this and the commit.
 * @throws AppError NOT_FOUND
 */
export async function lockLearner(client: pg.PoolClient, { mentorId, learnerId }: Access): Promise<void> {
  const { rowCount } = await client.query(`${doorSql} for no key update of l for share of s`, [mentorId, learnerId]);
  if (!rowCount) throw notFound();
}
