import { lockAdministrators, requireAnotherAdmin } from "#lib/account/mutations/administrators";
import { reauthenticate } from "#lib/account/mutations/reauthenticate";
import { recordAct } from "#lib/audit";
import { inTransaction } from "#lib/db/transaction";
import { AppError } from "#lib/errors";

type Own = { userId: string; sessionId: string | null; password: string | undefined; requestId: string };

/**
 * Erases a person: the row and everything that hangs on it. The audit keeps that it happened, with ids and nothing else.
 * @throws AppError INVALID for a wrong password, LAST_ADMIN for the last administrator
 */
export async function deleteAccount({ userId, sessionId, password, requestId }: Own): Promise<void> {
  await reauthenticate({ userId, sessionId, typed: password, path: "password" });
  await inTransaction(async (client) => {
    await lockAdministrators(client);
    const { rows } = await client.query<{ role: string }>(`select "role" from "User" where "id" = $1 for update`, [
      userId,
    ]);
    if (!rows[0]) throw new AppError("NOT_SIGNED_IN");
    if (rows[0].role === "admin") await requireAnotherAdmin(client, userId);
    await client.query(`delete from "AuditDetail" where "userId" = $1`, [userId]);
    await client.query(`delete from "User" where "id" = $1`, [userId]);
    await recordAct(client, { actorId: userId, act: "user.delete", object: "user", objectId: userId, requestId });
  });
}
