import { isPassword } from "#lib/auth/password-hash";
import { pool } from "#lib/db/client";
import { AppError, invalidField } from "#lib/errors";

type Asked = { userId: string; sessionId: string | null; typed: string | undefined; path: string };

/** How fresh a sign-in must be to stand in for the password of someone who has none. */
const freshness = "15 minutes";

/**
 * Makes sure that it is still the person who sits there.
 * @returns the hash that was right, for the change to depend on
 * @throws AppError INVALID at `path`: REQUIRED, WRONG_PASSWORD or SIGN_IN_AGAIN
 */
export async function reauthenticate({ userId, sessionId, typed, path }: Asked): Promise<string | null> {
  const { rows } = await pool().query<{ passwordHash: string | null; fresh: boolean }>(
    `select u."passwordHash", exists (
       select 1 from "Session" s where s."id" = $2 and s."createdAt" > now() - $3::interval
     ) as "fresh" from "User" u where u."id" = $1`,
    [userId, sessionId, freshness],
  );
  const person = rows[0];
  if (!person) throw new AppError("NOT_SIGNED_IN");
  if (person.passwordHash === null) {
    if (!person.fresh) throw invalidField(path, "SIGN_IN_AGAIN");
    return null;
  }
  if (typed === undefined) throw invalidField(path, "REQUIRED");
  if (!(await isPassword(person.passwordHash, typed))) throw invalidField(path, "WRONG_PASSWORD");
  return person.passwordHash;
}
