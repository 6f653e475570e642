import { recordAct } from "#lib/audit";
import { listAssigned } from "#lib/cohort/data/mentors";
import { lockPair, openMentorship, requireRoom } from "#lib/cohort/mutations/open-mentorship";
import type { Party } from "#lib/cohort/rules/vocabulary";
import type { AssignedMentors } from "#lib/cohort/schema/mentorship";
import { inTransaction } from "#lib/db/transaction";
import { invalidField, notFound } from "#lib/errors";
import { mentorRoles } from "#lib/permissions";

type Pair = { learnerId: string; mentorId: string };
type Acting = Pair & { actorId: string; requestId: string };

/**
 * An administrator gives someone a mentor, who must be one by role.
 * @throws AppError NOT_FOUND for the learner, INVALID for whoever cannot be their mentor, ALREADY_MENTOR
 */
export async function assignMentor({ actorId, requestId, ...pair }: Acting): Promise<AssignedMentors> {
  const { learnerId, mentorId } = pair;
  await inTransaction(async (client) => {
    const present = await lockPair(client, pair);
    if (!present.has(learnerId)) throw notFound();
    if (learnerId === mentorId) throw invalidField("mentor", "NOT_ONESELF");
    const { rowCount } = await client.query(
      `select 1 from "User" where "id" = $1 and "role" = any ($2::"UserRole"[])`,
      [mentorId, mentorRoles],
    );
    if (!present.has(mentorId) || !rowCount) throw invalidField("mentor", "NOT_A_MENTOR");
    await requireRoom(client, pair);
    await openMentorship(client, { ...pair, startedBy: "admin", act: "mentor.assign", actorId, requestId });
  });
  return listAssigned(learnerId);
}

/**
 * Ends a mentorship; the mentor's next request finds nothing. To a mentor a suspended learner is not there at all.
 * @throws AppError NOT_FOUND when there is none to end
 */
export async function endMentorship({ by, actorId, requestId, ...pair }: Acting & { by: Party }): Promise<void> {
  await inTransaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update "Mentorship" set "endedAt" = now(), "endedBy" = $3::"MentorshipParty"
       where "userId" = $1 and "mentorId" = $2 and "endedAt" is null and ($3 <> 'mentor' or exists (
         select 1 from "User" l where l."id" = $1 and l."suspendedAt" is null)) returning "id"`,
      [pair.learnerId, pair.mentorId, by],
    );
    if (!rows[0]) throw notFound();
    await recordAct(client, {
      actorId,
      act: "mentor.end",
      object: "mentorship",
      objectId: rows[0].id,
      requestId,
      after: { by },
    });
  });
}
