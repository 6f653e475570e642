import type { Target, TargetList } from "#lib/capability/schema/target";
import type { Requirement } from "#lib/catalog/schema";
import { pool, type Queryable } from "#lib/db/client";

type Row = { id: string; title: string; text: string; levels: Requirement[]; createdAt: Date; updatedAt: Date };

const columns = `"id", "title", "text", "levels", "createdAt", "updatedAt"`;

const toTarget = ({ levels, createdAt, updatedAt, ...row }: Row): Target => ({
  ...row,
  requirements: levels,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

/** A person's own targets, the latest first. */
export async function listTargets(userId: string): Promise<TargetList> {
  const { rows } = await pool().query<Row>(
    `select ${columns} from "Target" where "userId" = $1 order by "createdAt" desc, "id"`,
    [userId],
  );
  return { items: rows.map(toTarget), nextCursor: null };
}

/** One of a person's own targets; null when there is none of this id, or it is another's. */
export async function findTarget(client: Queryable, userId: string, id: string): Promise<Target | null> {
  const { rows } = await client.query<Row>(`select ${columns} from "Target" where "userId" = $1 and "id" = $2`, [
    userId,
    id,
  ]);
  return rows[0] ? toTarget(rows[0]) : null;
}
