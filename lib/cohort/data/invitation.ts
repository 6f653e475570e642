import { hashOfToken } from "#lib/auth/secret-token";
import type { InvitationLook } from "#lib/cohort/schema/mentorship";
import { pool } from "#lib/db/client";
import { AppError, notFound } from "#lib/errors";

export type Invitation = {
  id: string;
  learnerId: string;
  name: string;
  expiresAt: Date;
  /** Neither accepted nor revoked nor expired, and from someone who may sign in. */
  open: boolean;
};

/** The invitation that this secret opens. @throws AppError NOT_FOUND for a secret that never was one */
export async function findInvitation(token: string): Promise<Invitation> {
  const { rows } = await pool().query<Invitation>(
    `select i."id", i."userId" as "learnerId", l."name", i."expiresAt",
       i."acceptedAt" is null and i."revokedAt" is null and i."expiresAt" > now() and l."suspendedAt" is null as "open"
     from "MentorInvitation" i join "User" l on l."id" = i."userId" where i."hash" = $1`,
    [hashOfToken(token)],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/**
 * Whom an invitation is from, told to someone signed in who holds it.
 * @throws AppError NOT_FOUND, OWN_INVITATION, ALREADY_MENTOR or INVITATION_OVER
 */
export async function lookAtInvitation(mentorId: string, token: string): Promise<InvitationLook> {
  const { learnerId, name, expiresAt, open } = await findInvitation(token);
  if (learnerId === mentorId) throw new AppError("OWN_INVITATION");
  const { rowCount } = await pool().query(
    `select 1 from "Mentorship" where "userId" = $1 and "mentorId" = $2 and "endedAt" is null`,
    [learnerId, mentorId],
  );
  if (rowCount) throw new AppError("ALREADY_MENTOR");
  if (!open) throw new AppError("INVITATION_OVER");
  return { learner: { name }, expiresAt: expiresAt.toISOString() };
}
