import type { Party } from "#lib/cohort/rules/vocabulary";
import type { AssignedMentors, InvitationList, MyMentors } from "#lib/cohort/schema/mentorship";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import type { Role } from "#lib/permissions";

type Row = {
  id: string;
  name: string;
  since: Date;
  startedBy: Party;
  until: Date | null;
  endedBy: Party | null;
};

/** As many former mentorships as one may want to look back at. */
const formerShown = 50;

/** Who may see this learner's data, and who could before, newest first. */
export async function listMentors(userId: string): Promise<MyMentors> {
  const { rows } = await pool().query<Row>(
    `select m."id", m."name", s."startedAt" as "since", s."startedBy", s."endedAt" as "until", s."endedBy"
     from "Mentorship" s join "User" m on m."id" = s."mentorId" where s."userId" = $1
     order by s."endedAt" desc nulls first, s."startedAt" desc, s."id" limit 200`,
    [userId],
  );
  const mentor = ({ id, name, since, startedBy }: Row) => ({ id, name, since: since.toISOString(), startedBy });
  return {
    items: rows.filter(({ until }) => until === null).map(mentor),
    former: rows
      .flatMap((row) => {
        const { until, endedBy } = row;
        return until === null || endedBy === null ? [] : [{ ...mentor(row), until: until.toISOString(), endedBy }];
      })
      .slice(0, formerShown),
  };
}

/** A learner's invitations that can still be accepted, newest first. */
export async function listInvitations(userId: string): Promise<InvitationList> {
  const { rows } = await pool().query<{ id: string; createdAt: Date; expiresAt: Date }>(
    `select "id", "createdAt", "expiresAt" from "MentorInvitation"
     where "userId" = $1 and "acceptedAt" is null and "revokedAt" is null and "expiresAt" > now()
     order by "createdAt" desc, "id"`,
    [userId],
  );
  return {
    items: rows.map(({ id, createdAt, expiresAt }) => ({
      id,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
  };
}

type Assigned = Omit<Row, "until" | "endedBy"> & { email: string; role: Role };

/** Someone's mentors, for administrators. @throws AppError NOT_FOUND when there is no such person */
export async function listAssigned(userId: string): Promise<AssignedMentors> {
  const { rows } = await pool().query<{ [Key in keyof Assigned]: Assigned[Key] | null }>(
    `select m."id", m."name", m."email", m."role", s."startedAt" as "since", s."startedBy"
     from "User" u left join "Mentorship" s on s."userId" = u."id" and s."endedAt" is null
     left join "User" m on m."id" = s."mentorId"
     where u."id" = $1 order by s."startedAt" desc, s."id"`,
    [userId],
  );
  if (rows.length === 0) throw notFound();
  const known = rows.filter((row): row is Assigned => row.id !== null);
  return { items: known.map(({ since, ...mentor }) => ({ ...mentor, since: since.toISOString() })) };
}
