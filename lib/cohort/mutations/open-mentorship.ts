import type pg from "pg";
import { recordAct } from "#lib/audit";
import { learnersPerMentor, mentorsPerLearner } from "#lib/cohort/rules/vocabulary";
import { AppError, invalidField } from "#lib/errors";

type Pair = { learnerId: string; mentorId: string };
type Opened = { id: string; startedAt: Date };

/** Both of a pair who may sign in, their rows locked in one order, so that whatever is counted next stays true. */
export async function lockPair(client: pg.PoolClient, { learnerId, mentorId }: Pair): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select "id" from "User" where "id" = any ($1::uuid[]) and "suspendedAt" is null order by "id" for no key update`,
    [[learnerId, mentorId]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** @throws AppError ALREADY_MENTOR, or INVALID when one of them has as many as one may have; only under the lock */
export async function requireRoom(client: pg.PoolClient, { learnerId, mentorId }: Pair): Promise<void> {
  const { rows } = await client.query<{ known: boolean; mentors: number; learners: number }>(
    `select coalesce(bool_or("userId" = $1 and "mentorId" = $2), false) as "known",
       (count(*) filter (where "userId" = $1))::int as "mentors",
       (count(*) filter (where "mentorId" = $2))::int as "learners"
     from "Mentorship" where ("userId" = $1 or "mentorId" = $2) and "endedAt" is null`,
    [learnerId, mentorId],
  );
  const { known = false, mentors = 0, learners = 0 } = rows[0] ?? {};
  if (known) throw new AppError("ALREADY_MENTOR");
  if (mentors >= mentorsPerLearner) throw invalidField("", "TOO_MANY_MENTORS");
  if (learners >= learnersPerMentor) throw invalidField("", "TOO_MANY_LEARNERS");
}

type Opening = Pair & { requestId: string } & (
    | { startedBy: "learner"; act: "mentor.accept"; actorId: string }
    | { startedBy: "admin"; act: "mentor.assign"; actorId: string }
  );

/** Opens a learner's data to a mentor and writes down who did. */
export async function openMentorship(client: pg.PoolClient, opening: Opening): Promise<Opened> {
  const { learnerId, mentorId, startedBy, act, actorId, requestId } = opening;
  const { rows } = await client.query<Opened>(
    `insert into "Mentorship" ("userId", "id", "mentorId", "startedAt", "startedBy")
     values ($1, uuidv7(), $2, now(), $3::"MentorshipParty") returning "id", "startedAt"`,
    [learnerId, mentorId, startedBy],
  );
  const opened = rows[0];
  if (!opened) throw new Error("an insert without a conflict returned no row");
  await recordAct(client, { actorId, act, object: "mentorship", objectId: opened.id, requestId });
  return opened;
}
