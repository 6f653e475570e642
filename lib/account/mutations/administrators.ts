import type pg from "pg";
import { AppError } from "#lib/errors";

type Client = Pick<pg.ClientBase, "query">;

/** Everything that can end someone's being an administrator waits here for the others, so that nobody counts on a vanishing one. */
export async function lockAdministrators(client: Client): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtext('waymark:administrators'))");
}

/** @throws AppError FORBIDDEN when who asks has lost the right while waiting for the lock */
export async function requireAdmin(client: Client, id: string): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from "User" where "id" = $1 and "role" = 'admin' and "suspendedAt" is null`,
    [id],
  );
  if (!rowCount) throw new AppError("FORBIDDEN");
}

/** @throws AppError LAST_ADMIN when nobody else could administer; only under the lock */
export async function requireAnotherAdmin(client: Client, id: string): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from "User" where "role" = 'admin' and "suspendedAt" is null and "id" <> $1 limit 1`,
    [id],
  );
  if (!rowCount) throw new AppError("LAST_ADMIN");
}
