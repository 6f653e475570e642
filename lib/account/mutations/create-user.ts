import { noteInvited, takeUpInvitation } from "#lib/account/mutations/invitations";
import { passwordFault } from "#lib/account/rules/password";
import type { Newcomer, SignUp } from "#lib/account/schema";
import { recordAct } from "#lib/audit";
import { isCommonPassword } from "#lib/auth/common-passwords";
import { hashPassword } from "#lib/auth/password-hash";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField } from "#lib/errors";

/** @throws AppError INVALID at `path` when this password is too short, too long or too easy to guess */
export function checkNewPassword(path: string, password: string, owner: { email: string; name: string }): void {
  const fault = passwordFault(password, owner, isCommonPassword);
  if (fault) throw invalidField(path, fault);
}

/**
 * Makes an account; with an invitation, in the role that gives.
 * @throws AppError EMAIL_TAKEN, or INVALID for a password that is too easy to guess or an invitation that is over
 */
export async function createUser(wanted: SignUp, requestId: string): Promise<Newcomer> {
  const { email, password, name, locale = "zh", timeZone = "UTC", invitation } = wanted;
  checkNewPassword("password", password, { email, name });
  const hash = await hashPassword(password);
  return inTransaction(async (client) => {
    const invited = invitation === undefined ? null : await takeUpInvitation(client, invitation);
    const { rows } = await client.query<Newcomer>(
      `insert into "User" ("id", "email", "name", "passwordHash", "locale", "timeZone", "role")
       values (uuidv7(), $1, $2, $3, $4, $5, $6::"UserRole") on conflict ("email") do nothing
       returning "id", "email", "name", "role", "locale", "timeZone"`,
      [email, name, hash, locale, timeZone, invited?.role ?? "learner"],
    );
    const user = rows[0];
    if (!user) throw new AppError("EMAIL_TAKEN", { errors: [{ path: "email", code: "EMAIL_TAKEN" }] });
    await recordAct(client, {
      actorId: user.id,
      act: "user.create",
      object: "user",
      objectId: user.id,
      requestId,
      ...(invited ? { after: { role: invited.role, invitation: invited.id } } : {}),
    });
    if (invited) await noteInvited(client, invited.id, user.id);
    return user;
  });
}
