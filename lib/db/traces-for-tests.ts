import { randomUUID } from "node:crypto";
import { pool } from "#lib/db/client";

type Traces = {
  userId: string;
  mentorId: string /** Of a stage, or of anything that stands for one. */;
  itemId: string;
  canary: string;
};

/** A row in every table of practice, cohort and goals, for tests that ask where a person's data is. Texts hold the canary. */
export async function leavePracticeTraces({ userId, mentorId, itemId: stageId, canary }: Traces): Promise<void> {
  const handInId = randomUUID();
  const inserts: [string, unknown[]][] = [
    [
      `insert into "QuizAttempt" ("userId", "id", "stageId", "stageVersion", "number", "seed", "answers", "right", "asked", "passed", "recordedAt")
       values ($1, $2, $3, 1, 0, $4, '[]', 5, 6, true, now())`,
      [userId, randomUUID(), stageId, canary],
    ],
    [
      `insert into "HandIn" ("userId", "id", "kind", "stageId", "stageVersion", "links", "answers", "criteria", "reflection", "audience", "handedInAt")
       values ($1, $2, 'project', $3, 1, array['https://example.org'], array[$4], 1, $4, 'mentors', now())`,
      [userId, handInId, stageId, canary],
    ],
    [
      `insert into "Review" ("userId", "id", "handInId", "mentorId", "verdict", "criteria", "comment", "at")
       values ($1, $2, $3, $4, 'accepted', '[]', $5, now())`,
      [userId, randomUUID(), handInId, mentorId, canary],
    ],
    [
      `insert into "Mentorship" ("userId", "id", "mentorId", "startedAt", "startedBy") values ($1, $2, $3, now(), 'learner')`,
      [userId, randomUUID(), mentorId],
    ],
    [
      `insert into "MentorInvitation" ("userId", "id", "hash", "createdAt", "expiresAt") values ($1, $2, $3, now(), now())`,
      [userId, randomUUID(), randomUUID()],
    ],
    [
      `insert into "MentorLevel" ("userId", "id", "capability", "level", "note", "mentorId", "at")
       values ($1, $2, 'user-insight', 3, $3, $4, now())`,
      [userId, randomUUID(), canary, mentorId],
    ],
    [
      `insert into "CheckIn" ("userId", "id", "mentorId", "note", "rows", "at") values ($1, $2, $3, $4, '[]', now())`,
      [userId, randomUUID(), mentorId, canary],
    ],
    [
      `insert into "SelfRating" ("userId", "id", "capability", "level", "ratedAt") values ($1, $2, 'user-insight', 2, now())`,
      [userId, randomUUID()],
    ],
    [
      `insert into "Target" ("userId", "id", "title", "text", "levels", "createdAt", "updatedAt")
       values ($1, $2, 'A job', $3, '[]', now(), now())`,
      [userId, randomUUID(), canary],
    ],
    [`insert into "Goal" ("userId", "updatedAt") values ($1, now())`, [userId]],
    [
      `insert into "StepChoice" ("userId", "kind", "itemId", "answer", "at") values ($1, 'self_check', $2, 'later', now())`,
      [userId, stageId],
    ],
    [
      `insert into "CourseShift" ("userId", "roadmap", "release", "changes", "at") values ($1, 'a-roadmap', 1, '[]', now())`,
      [userId],
    ],
    [
      `insert into "ResourceReport" ("userId", "id", "itemId", "reason", "note", "reportedAt")
       values ($1, $2, $3, 'dead', $4, now())`,
      [userId, randomUUID(), stageId, canary],
    ],
    [
      `insert into "ImportJob" ("userId", "id", "name", "format", "counts", "basis")
       values ($1, $2, $3, 'csv', '{}', '')`,
      [userId, randomUUID(), canary],
    ],
    [`insert into "CalendarAddress" ("userId", "hash", "createdAt") values ($1, $2, now())`, [userId, randomUUID()]],
  ];
  for (const [text, values] of inserts) await pool().query(text, values);
}
