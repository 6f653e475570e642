import { tokensPerPerson } from "#lib/account/rules/profile";
import type { NewToken, TokenRequest } from "#lib/account/schema";
import { recordAct } from "#lib/audit";
import { hashOfToken, makeSecretToken } from "#lib/auth/secret-token";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField, notFound } from "#lib/errors";

type Own = { userId: string; requestId: string };

/**
 * Makes a token for scripts. The answer is the only place where it ever stands in clear.
 * @throws AppError INVALID when this person has as many as one may have
 */
export async function makeToken({ userId, requestId, name, scopes }: Own & TokenRequest): Promise<NewToken> {
  const token = makeSecretToken();
  return inTransaction(async (client) => {
    // The lock keeps two requests from both taking the last place, and waits for a suspension that is under way.
    const { rowCount } = await client.query(
      `select 1 from "User" where "id" = $1 and "suspendedAt" is null for no key update`,
      [userId],
    );
    if (!rowCount) throw new AppError("NOT_SIGNED_IN");
    const { rows: live } = await client.query<{ count: number }>(
      `select count(*)::int as "count" from "AccessToken" where "userId" = $1 and "revokedAt" is null`,
      [userId],
    );
    if ((live[0]?.count ?? 0) >= tokensPerPerson) throw invalidField("", "TOO_MANY_TOKENS");
    const { rows } = await client.query<{ id: string; createdAt: Date }>(
      `insert into "AccessToken" ("id", "userId", "name", "hash", "scopes")
       values (uuidv7(), $1, $2, $3, $4::text[]::"TokenScope"[]) returning "id", "createdAt"`,
      [userId, name, hashOfToken(token), scopes],
    );
    const { id = "", createdAt = new Date() } = rows[0] ?? {};
    await recordAct(client, {
      actorId: userId,
      act: "token.create",
      object: "token",
      objectId: id,
      requestId,
      after: { name, scopes },
      personalTo: userId,
    });
    return { id, name, scopes, token, createdAt: createdAt.toISOString() };
  });
}

/** @throws AppError NOT_FOUND when it is not theirs or was revoked already */
export async function revokeToken({ userId, requestId, id }: Own & { id: string }): Promise<void> {
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `update "AccessToken" set "revokedAt" = now() where "id" = $1 and "userId" = $2 and "revokedAt" is null`,
      [id, userId],
    );
    if (!rowCount) throw notFound();
    await recordAct(client, { actorId: userId, act: "token.revoke", object: "token", objectId: id, requestId });
  });
}
