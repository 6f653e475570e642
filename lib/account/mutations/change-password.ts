import { checkNewPassword } from "#lib/account/mutations/create-user";
import { reauthenticate } from "#lib/account/mutations/reauthenticate";
import { endSessionsOf } from "#lib/account/mutations/session";
import type { PasswordChange } from "#lib/account/schema";
import { recordAct } from "#lib/audit";
import { hashPassword } from "#lib/auth/password-hash";
import { pool } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField } from "#lib/errors";

type Own = PasswordChange & { userId: string; sessionId: string | null; requestId: string };

/**
 * Gives a person another password and ends their other sessions.
 * @throws AppError INVALID: `current` is wrong, or `next` is too easy to guess
 */
export async function changePassword({ userId, sessionId, current, next, requestId }: Own): Promise<void> {
  const { rows } = await pool().query<{ email: string; name: string }>(
    `select "email", "name" from "User" where "id" = $1`,
    [userId],
  );
  if (!rows[0]) throw new AppError("NOT_SIGNED_IN");
  const stored = await reauthenticate({ userId, sessionId, typed: current, path: "current" });
  checkNewPassword("next", next, rows[0]);
  const hash = await hashPassword(next);
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `update "User" set "passwordHash" = $3 where "id" = $1 and "passwordHash" is not distinct from $2`,
      [userId, stored, hash],
    );
    // Someone else was quicker, so what was typed is not the password any more.
    if (!rowCount) throw invalidField("current", "WRONG_PASSWORD");
    await endSessionsOf(client, userId, sessionId);
    await recordAct(client, { actorId: userId, act: "user.password", object: "user", objectId: userId, requestId });
  });
}
