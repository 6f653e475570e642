import { randomBytes } from "node:crypto";
import { recordAct } from "#lib/audit";
import { hashOfToken } from "#lib/auth/secret-token";
import { inTransaction } from "#lib/db/transaction";
import { AppError } from "#lib/errors";

type Own = { userId: string; requestId: string };

/**
 * Makes the secret of a calendar address; the one before it ends with that. The answer is the only place where it ever
 * stands in clear.
 */
export async function makeCalendar({ userId, requestId }: Own): Promise<{ token: string; createdAt: string }> {
  const token = randomBytes(32).toString("base64url");
  return inTransaction(async (client) => {
    const { rows } = await client.query<{ createdAt: Date }>(
      `insert into "CalendarAddress" ("userId", "hash", "createdAt")
       select "id", $2, now() from "User" where "id" = $1 and "suspendedAt" is null
       on conflict ("userId") do update set "hash" = excluded."hash", "createdAt" = excluded."createdAt", "lastReadAt" = null
       returning "createdAt"`,
      [userId, hashOfToken(token)],
    );
    const [made] = rows;
    if (made === undefined) throw new AppError("NOT_SIGNED_IN");
    await recordAct(client, { actorId: userId, act: "calendar.create", object: "user", objectId: userId, requestId });
    return { token, createdAt: made.createdAt.toISOString() };
  });
}

/** Ends the calendar address at once, if there is one. */
export async function revokeCalendar({ userId, requestId }: Own): Promise<void> {
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(`delete from "CalendarAddress" where "userId" = $1`, [userId]);
    if (!rowCount) return;
    await recordAct(client, { actorId: userId, act: "calendar.revoke", object: "user", objectId: userId, requestId });
  });
}
