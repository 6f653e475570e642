import { randomUUID } from "node:crypto";
import { pool } from "#lib/db/client";

type Pair = { learnerId: string; mentorId: string };

/** A mentorship as it stands in the test file's own database, open unless told otherwise. */
export async function makeMentorship({
  learnerId,
  mentorId,
  ended = false,
}: Pair & { ended?: boolean }): Promise<string> {
  const id = randomUUID();
  await pool().query(
    `insert into "Mentorship" ("userId", "id", "mentorId", "startedAt", "startedBy", "endedAt", "endedBy")
     values ($1, $2, $3, now(), 'learner', case when $4 then now() end, case when $4 then 'learner'::"MentorshipParty" end)`,
    [learnerId, id, mentorId, ended],
  );
  return id;
}

type Work = {
  learnerId: string;
  /** Slug of the stage of a project, or of the capability that evidence is for. */
  stage?: string;
  capability?: string;
  criteria?: number;
  handedInAt?: string;
};

/** Work handed in, complete, for a mentor to look at. */
export async function makeHandIn({ learnerId, stage, capability, criteria = 2, handedInAt }: Work): Promise<string> {
  const id = randomUUID();
  const answers = Array.from({ length: stage === undefined ? 0 : criteria }, (_, index) => `Answer ${index + 1}`);
  await pool().query(
    `insert into "HandIn" ("userId", "id", "kind", "stageId", "stageVersion", "capability", "links", "answers", "criteria",
       "reflection", "audience", "handedInAt")
     select $1, $2, $3::"HandInKind", i."id", i."publishedVersion", $5, array['https://example.org/work'], $6::text[], $7,
       'What I learned', 'mentors', coalesce($8::timestamptz, clock_timestamp())
     from (select 1) one left join "ContentItem" i on i."kind" = 'stage' and i."slug" = $4`,
    [
      learnerId,
      id,
      stage === undefined ? "evidence" : "project",
      stage ?? null,
      capability ?? null,
      answers,
      answers.length,
      handedInAt ?? null,
    ],
  );
  return id;
}

/** Acts written down about these objects, in order. */
export async function actsOn(...objectIds: string[]): Promise<string[]> {
  const { rows } = await pool().query<{ act: string }>(
    `select "act" from "AuditEntry" where "objectId" = any ($1) order by "id"`,
    [objectIds],
  );
  return rows.map(({ act }) => act);
}
