import type pg from "pg";
import { invitationColumns, isOpen } from "#lib/account/data/invitations";
import { requireAdmin } from "#lib/account/mutations/administrators";
import { invitationDays, openInvitations } from "#lib/account/rules/invitation";
import type { AccountInvitation, InvitationRequest, NewAccountInvitation } from "#lib/account/schema/invitation";
import { recordAct } from "#lib/audit";
import { hashOfToken, makeSecretToken } from "#lib/auth/secret-token";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField, notFound } from "#lib/errors";
import type { Role } from "#lib/permissions";

type By = { actorId: string; requestId: string };

/**
 * Makes a link for someone new. The answer is the only place where its secret ever stands in clear; the same request
 * again answers the same invitation without it.
 * @throws AppError ID_REUSED, or INVALID when as many are open as there may be
 */
export async function inviteToAccount({
  actorId,
  requestId,
  id,
  role,
  note = "",
}: By & InvitationRequest): Promise<NewAccountInvitation> {
  const token = makeSecretToken();
  return inTransaction(async (client) => {
    // One at a time, so that two requests do not both take the last place.
    await client.query("select pg_advisory_xact_lock(hashtext('waymark:invitations'))");
    await requireAdmin(client, actorId);
    const known = await find(client, id);
    if (known) {
      if (known.role !== role || known.note !== note) throw new AppError("ID_REUSED");
      return { ...known, token: null };
    }
    const { rows: open } = await client.query<{ count: number }>(
      `select count(*)::int as "count" from "AccountInvitation" i where ${isOpen("i")}`,
    );
    if ((open[0]?.count ?? 0) >= openInvitations) throw invalidField("", "TOO_MANY_INVITATIONS");
    await client.query(
      `insert into "AccountInvitation" ("id", "hash", "role", "note", "inviterId", "createdAt", "expiresAt")
       values ($1, $2, $3::"UserRole", $4, $5, now(), now() + make_interval(days => $6))`,
      [id, hashOfToken(token), role, note, actorId, invitationDays],
    );
    const object = "account-invitation";
    await recordAct(client, { actorId, act: "user.invite", object, objectId: id, requestId, after: { role } });
    const made = await find(client, id);
    if (made === null) throw new Error("What was just written is not there.");
    return { ...made, token };
  });
}

async function find(client: pg.PoolClient, id: string): Promise<AccountInvitation | null> {
  const { rows } = await client.query<AccountInvitation>(
    `select ${invitationColumns} from "AccountInvitation" i left join "User" u on u."id" = i."inviterId" where i."id" = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** @throws AppError NOT_FOUND when it is not open any more */
export async function revokeAccountInvitation({ actorId, requestId, id }: By & { id: string }): Promise<void> {
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `update "AccountInvitation" i set "revokedAt" = now() where i."id" = $1 and ${isOpen("i")}`,
      [id],
    );
    if (!rowCount) throw notFound();
    await recordAct(client, { actorId, act: "user.uninvite", object: "account-invitation", objectId: id, requestId });
  });
}

/**
 * Uses up a link for the account that is being made with it; of many who try at once one succeeds.
 * @returns the role it gives
 * @throws AppError INVALID when it was used, revoked or has expired, or never was one
 */
export async function takeUpInvitation(client: pg.PoolClient, token: string): Promise<{ id: string; role: Role }> {
  const { rows } = await client.query<{ id: string; role: Role }>(
    `update "AccountInvitation" i set "acceptedAt" = now() where i."hash" = $1 and ${isOpen("i")} returning "id", "role"`,
    [hashOfToken(token)],
  );
  if (!rows[0]) throw invalidField("invitation", "INVITATION_OVER");
  return rows[0];
}

/** Notes whose account it became. */
export async function noteInvited(client: pg.PoolClient, id: string, userId: string): Promise<void> {
  await client.query(`update "AccountInvitation" set "invitedId" = $2 where "id" = $1`, [id, userId]);
}
