import { recordAct } from "#lib/audit";
import { hashOfToken, makeSecretToken } from "#lib/auth/secret-token";
import { findInvitation } from "#lib/cohort/data/invitation";
import { lockPair, openMentorship, requireRoom } from "#lib/cohort/mutations/open-mentorship";
import { invitationDays, openInvitations } from "#lib/cohort/rules/vocabulary";
import type { Acceptance, NewInvitation } from "#lib/cohort/schema/mentorship";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField, notFound } from "#lib/errors";

type Own = { userId: string; requestId: string };

/**
 * Makes an invitation. The answer is the only place where its secret ever stands in clear.
 * @throws AppError INVALID when as many are open as one may have
 */
export async function makeInvitation({ userId, requestId }: Own): Promise<NewInvitation> {
  const token = makeSecretToken();
  return inTransaction(async (client) => {
    // The lock keeps two requests from both taking the last place.
    const { rowCount } = await client.query(
      `select 1 from "User" where "id" = $1 and "suspendedAt" is null for no key update`,
      [userId],
    );
    if (!rowCount) throw new AppError("NOT_SIGNED_IN");
    const { rows: open } = await client.query<{ count: number }>(
      `select count(*)::int as "count" from "MentorInvitation"
       where "userId" = $1 and "acceptedAt" is null and "revokedAt" is null and "expiresAt" > now()`,
      [userId],
    );
    if ((open[0]?.count ?? 0) >= openInvitations) throw invalidField("", "TOO_MANY_INVITATIONS");
    const { rows } = await client.query<{ id: string; createdAt: Date; expiresAt: Date }>(
      `insert into "MentorInvitation" ("userId", "id", "hash", "createdAt", "expiresAt")
       values ($1, uuidv7(), $2, now(), now() + make_interval(days => $3)) returning "id", "createdAt", "expiresAt"`,
      [userId, hashOfToken(token), invitationDays],
    );
    const made = rows[0];
    if (!made) throw new Error("an insert without a conflict returned no row");
    const { id, createdAt, expiresAt } = made;
    await recordAct(client, { actorId: userId, act: "mentor.invite", object: "invitation", objectId: id, requestId });
    return { id, token, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
  });
}

/** @throws AppError NOT_FOUND when it is not theirs or not open any more */
export async function revokeInvitation({ userId, requestId, id }: Own & { id: string }): Promise<void> {
  await inTransaction(async (client) => {
    const { rowCount } = await client.query(
      `update "MentorInvitation" set "revokedAt" = now()
       where "userId" = $1 and "id" = $2 and "acceptedAt" is null and "revokedAt" is null and "expiresAt" > now()`,
      [userId, id],
    );
    if (!rowCount) throw notFound();
    await recordAct(client, { actorId: userId, act: "mentor.uninvite", object: "invitation", objectId: id, requestId });
  });
}

type Accepting = { mentorId: string; token: string; requestId: string };

/**
 * Makes whoever holds the secret the mentor of the one who gave it out. It gives no role, and of many who try at once
 * one succeeds.
 * @throws AppError NOT_FOUND, OWN_INVITATION, ALREADY_MENTOR, INVITATION_OVER, or INVALID when one has too many already
 */
export async function acceptInvitation({ mentorId, token, requestId }: Accepting): Promise<Acceptance> {
  const { id, learnerId, name } = await findInvitation(token);
  if (learnerId === mentorId) throw new AppError("OWN_INVITATION");
  const pair = { learnerId, mentorId };
  return inTransaction(async (client) => {
    const present = await lockPair(client, pair);
    if (!present.has(mentorId)) throw new AppError("NOT_SIGNED_IN");
    if (!present.has(learnerId)) throw new AppError("INVITATION_OVER");
    await requireRoom(client, pair);
    const { rowCount } = await client.query(
      `update "MentorInvitation" set "acceptedAt" = now()
       where "userId" = $1 and "id" = $2 and "acceptedAt" is null and "revokedAt" is null and "expiresAt" > now()`,
      [learnerId, id],
    );
    if (!rowCount) throw new AppError("INVITATION_OVER");
    const { startedAt } = await openMentorship(client, {
      ...pair,
      startedBy: "learner",
      act: "mentor.accept",
      actorId: mentorId,
      requestId,
    });
    return { learner: { id: learnerId, name }, since: startedAt.toISOString() };
  });
}
