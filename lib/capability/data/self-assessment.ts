import type { SelfAssessment } from "#lib/capability/schema/self-assessment";
import { pool } from "#lib/db/client";

type Queryable = { query: (config: { name: string; text: string; values: unknown[] }) => Promise<{ rows: Row[] }> };
type Row = { capability: string; level: number; ratedAt: Date };

const ratingsSql = `
  select s."capability", s."level", s."ratedAt" from (
    select distinct on ("capability") "capability", "level", "ratedAt" from "SelfRating"
    where "userId" = $1 order by "capability", "ratedAt" desc, "id" desc) s
  where s."level" is not null order by s."capability"`;

/** How a learner rates themselves; in a transaction of the caller's, what that has written included. */
export async function readSelfAssessment(client: Queryable, userId: string): Promise<SelfAssessment> {
  const { rows } = await client.query({ name: "self-assessment", text: ratingsSql, values: [userId] });
  return { ratings: rows.map(({ ratedAt, ...rating }) => ({ ...rating, ratedAt: ratedAt.toISOString() })) };
}

export const getSelfAssessment = (userId: string): Promise<SelfAssessment> => readSelfAssessment(pool(), userId);
