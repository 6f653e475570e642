import type { Queryable } from "#lib/db/client";

/**
 * What is read of one person, in a form that any statement which has found the person can take along. The one that finds
 * who is asking does: that spares a request a round trip.
 */
export type Reading<Found> = {
  /** Of the prepared statement it becomes part of. */
  name: string;
  /** SQL: columns about the person whose id is `person."userId"`, named unlike a caller's; parameters begin at `$2`. */
  columns: string;
  values: readonly unknown[];
  unpack(row: object): Found;
};

/** Reads it of the person with this id; null when there is nobody (any more). */
export async function readOf<Found>(
  database: Queryable,
  userId: string,
  { name, columns, values, unpack }: Reading<Found>,
): Promise<Found | null> {
  const { rows } = await database.query<object & Record<string, unknown>>({
    name,
    text: `with person as (select "id" as "userId" from "User" where "id" = $1) select ${columns} from person`,
    values: [userId, ...values],
  });
  return rows[0] === undefined ? null : unpack(rows[0]);
}
