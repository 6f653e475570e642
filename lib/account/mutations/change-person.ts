import type pg from "pg";
import { getUser } from "#lib/account/data/users";
import { lockAdministrators, requireAdmin, requireAnotherAdmin } from "#lib/account/mutations/administrators";
import { endSessionsOf } from "#lib/account/mutations/session";
import type { Person, PersonChange } from "#lib/account/schema";
import { recordAct } from "#lib/audit";
import { inTransaction } from "#lib/db/transaction";
import { notFound } from "#lib/errors";
import type { Role } from "#lib/permissions";

type Wanted = PersonChange & { id: string; actorId: string; requestId: string };
type State = { role: Role; suspended: boolean };

/**
 * Gives a person another role, or takes their access away or back. It holds on their very next request.
 * @throws AppError NOT_FOUND, or LAST_ADMIN when nobody would be left to administer
 */
export async function changePerson(wanted: Wanted): Promise<Person> {
  await inTransaction(async (client) => {
    await lockAdministrators(client);
    await requireAdmin(client, wanted.actorId);
    const { rows } = await client.query<State>(
      `select "role", "suspendedAt" is not null as "suspended" from "User" where "id" = $1 for update`,
      [wanted.id],
    );
    const before = rows[0];
    if (!before) throw notFound();
    const after = { role: wanted.role ?? before.role, suspended: wanted.suspended ?? before.suspended };
    const administers = (state: State) => state.role === "admin" && !state.suspended;
    if (administers(before) && !administers(after)) await requireAnotherAdmin(client, wanted.id);
    await applyRole(client, wanted, before.role, after.role);
    await applySuspension(client, wanted, before.suspended, after.suspended);
  });
  return getUser(wanted.id);
}

async function applyRole(client: pg.PoolClient, { id, actorId, requestId }: Wanted, before: Role, after: Role) {
  if (before === after) return;
  await client.query(`update "User" set "role" = $2::"UserRole" where "id" = $1`, [id, after]);
  await recordAct(client, {
    actorId,
    act: "user.role",
    object: "user",
    objectId: id,
    requestId,
    before: { role: before },
    after: { role: after },
    personalTo: id,
  });
}

async function applySuspension(client: pg.PoolClient, wanted: Wanted, before: boolean, after: boolean) {
  if (before === after) return;
  const { id, actorId, requestId } = wanted;
  await client.query(`update "User" set "suspendedAt" = case when $2 then now() end where "id" = $1`, [id, after]);
  if (after) await endAccess(client, id);
  const act = after ? "user.suspend" : "user.unsuspend";
  await recordAct(client, { actorId, act, object: "user", objectId: id, requestId });
}

async function endAccess(client: pg.PoolClient, id: string): Promise<void> {
  await endSessionsOf(client, id);
  await client.query(`update "AccessToken" set "revokedAt" = now() where "userId" = $1 and "revokedAt" is null`, [id]);
}

/**
 * Signs a person out of every browser and ends their access tokens; they may sign in again.
 * @throws AppError NOT_FOUND
 */
export async function signOutPerson({ id, actorId, requestId }: Omit<Wanted, keyof PersonChange>): Promise<void> {
  await inTransaction(async (client) => {
    await requireAdmin(client, actorId);
    const { rowCount } = await client.query(`select 1 from "User" where "id" = $1 for update`, [id]);
    if (!rowCount) throw notFound();
    await endAccess(client, id);
    await recordAct(client, { actorId, act: "user.sign-out", object: "user", objectId: id, requestId });
  });
}
