import type pg from "pg";
import type { Proven } from "#lib/account/mutations/sign-in";
import { sessionSeconds } from "#lib/account/rules/limits";
import { recordAct } from "#lib/audit";
import { inTransaction } from "#lib/db/transaction";
import { notFound } from "#lib/errors";

type NewSession = {
  proven: Proven;
  /** How they proved it: "password", or the provider. */
  by: string;
  userAgent: string | null;
  /** The session this browser held until now; it ends here. */
  replaced: string | null;
  requestId: string;
};

/**
 * Signs a browser in under an id it never had before.
 * @returns null when the account was suspended, deleted or given another password since it was proven
 */
export async function startSession(wanted: NewSession): Promise<string | null> {
  const { proven, by, userAgent, replaced, requestId } = wanted;
  return inTransaction(async (client) => {
    // The lock makes a suspension or a password change that is under way come first, and then this finds nobody.
    const { rowCount } = await client.query(
      `select 1 from "User" where "id" = $1 and "suspendedAt" is null and "passwordHash" is not distinct from $2
       for share`,
      [proven.userId, proven.passwordHash],
    );
    if (!rowCount) return null;
    const { rows } = await client.query<{ id: string }>(
      `with swept as (
         delete from "Session" where "userId" = $1
           and ("expiresAt" < now() or "revokedAt" < now() - interval '30 days' or "lastSeenAt" < now() - interval '60 days')
       ), replaced as (
         update "Session" set "revokedAt" = now() where "id" = $4::uuid and "revokedAt" is null
       )
       insert into "Session" ("id", "userId", "expiresAt", "device")
       values (gen_random_uuid(), $1, now() + make_interval(secs => $2), $3) returning "id"`,
      [proven.userId, sessionSeconds, deviceName(userAgent), replaced],
    );
    const id = rows[0]?.id ?? null;
    await recordAct(client, {
      actorId: proven.userId,
      act: "session.start",
      object: "session",
      objectId: String(id),
      requestId,
      after: { by },
      personalTo: proven.userId,
    });
    return id;
  });
}

/** Enough of the User-Agent for its owner to recognise it, and nothing that would break a line. */
const deviceName = (userAgent: string | null): string =>
  (userAgent ?? "").replace(/[^\x20-\x7e]/g, "").slice(0, 200) || "unknown";

/** Signs out: the session that asks. Doing it again changes nothing. */
export async function endSession(sid: string, requestId: string): Promise<void> {
  await inTransaction(async (client) => {
    const { rows } = await client.query<{ userId: string }>(
      `update "Session" set "revokedAt" = now() where "id" = $1 and "revokedAt" is null returning "userId"`,
      [sid],
    );
    const userId = rows[0]?.userId;
    if (userId) {
      await recordAct(client, { actorId: userId, act: "session.end", object: "session", objectId: sid, requestId });
    }
  });
}

/** @throws AppError NOT_FOUND when it is not theirs or has ended already */
export async function revokeSession(own: { userId: string; id: string; requestId: string }): Promise<void> {
  const { userId, id, requestId } = own;
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `update "Session" set "revokedAt" = now() where "id" = $1 and "userId" = $2 and "revokedAt" is null`,
      [id, userId],
    );
    if (!rowCount) throw notFound();
    await recordAct(client, { actorId: userId, act: "session.revoke", object: "session", objectId: id, requestId });
  });
}

/** Ends every session of a person, or all but one, inside the transaction of the act that asks for it. */
export async function endSessionsOf(
  client: Pick<pg.ClientBase, "query">,
  userId: string,
  except: string | null = null,
): Promise<void> {
  await client.query(
    `update "Session" set "revokedAt" = now()
     where "userId" = $1 and "revokedAt" is null and "id" is distinct from $2::uuid`,
    [userId, except],
  );
}

export async function revokeSessions(own: { userId: string; except: string | null; requestId: string }): Promise<void> {
  const { userId, except, requestId } = own;
  await inTransaction(async (client) => {
    await endSessionsOf(client, userId, except);
    await recordAct(client, {
      actorId: userId,
      act: "session.revoke-all",
      object: "user",
      objectId: userId,
      requestId,
    });
  });
}
