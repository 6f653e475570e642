import type { AccountInvitation, AccountInvitationLook, AccountInvitations } from "#lib/account/schema/invitation";
import { hashOfToken } from "#lib/auth/secret-token";
import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { AppError, notFound } from "#lib/errors";

/** SQL: whether the invitation `i` can still be used. */
export const isOpen = (i: string): string =>
  `(${i}."acceptedAt" is null and ${i}."revokedAt" is null and ${i}."expiresAt" > now())`;

/** SQL: the columns of an `AccountInvitation`, of the invitation `i` and its inviter `u`. */
export const invitationColumns = `i."id", i."role", i."note", u."name" as "inviter", ${utc(`i."createdAt"`)} as "createdAt",
  ${utc(`i."expiresAt"`)} as "expiresAt"`;

/** The links that can still be used, newest first. */
export async function listAccountInvitations(): Promise<AccountInvitations> {
  const { rows } = await pool().query<AccountInvitation>(
    `select ${invitationColumns} from "AccountInvitation" i left join "User" u on u."id" = i."inviterId"
     where ${isOpen("i")} order by i."createdAt" desc, i."id" desc`,
  );
  return { items: rows };
}

/**
 * What a link would make of whoever holds it.
 * @throws AppError NOT_FOUND for a secret that never was one, INVITATION_OVER
 */
export async function lookAtAccountInvitation(token: string): Promise<AccountInvitationLook> {
  const { rows } = await pool().query<AccountInvitationLook & { open: boolean }>(
    `select i."role", ${utc(`i."expiresAt"`)} as "expiresAt", ${isOpen("i")} as "open"
     from "AccountInvitation" i where i."hash" = $1`,
    [hashOfToken(token)],
  );
  const [found] = rows;
  if (found === undefined) throw notFound();
  if (!found.open) throw new AppError("INVITATION_OVER");
  return { role: found.role, expiresAt: found.expiresAt };
}
