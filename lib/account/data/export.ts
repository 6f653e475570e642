import { profileColumns } from "#lib/account/data/profile";
import type { Me, PersonalExport } from "#lib/account/schema";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";

/** Each list of the export: what it is read with. `$1` is the person. No hash, and no id of anyone else. */
const lists = {
  sessions: `select "id", "device", "createdAt", "lastSeenAt", "expiresAt", "revokedAt" from "Session"
    where "userId" = $1 order by "createdAt"`,
  accessTokens: `select "id", "name", "scopes"::text[] as "scopes", "createdAt", "lastUsedAt", "revokedAt" from "AccessToken"
    where "userId" = $1 order by "createdAt"`,
  identities: `select "issuer", "subject", "createdAt" from "Identity" where "userId" = $1 order by "createdAt"`,
  progress: `select i."slug" as "topic", p."status", p."version", p."updatedAt", p."firstDoneAt" from "TopicProgress" p
    join "ContentItem" i on i."id" = p."topicId" where p."userId" = $1 order by i."slug"`,
  events: `select e."id", i."kind", i."slug", e."status", e."outcome", e."basedOn", e."occurredAt", e."recordedAt",
      e."batchId", e."undoes", e."before", e."version" from "ProgressEvent" e
    join "ContentItem" i on i."id" = e."itemId" where e."userId" = $1 order by e."seq"`,
  selfChecks: `select q."id", i."slug" as "stage", q."stageVersion", q."number", q."answers", q."right", q."asked",
      q."passed", q."recordedAt" from "QuizAttempt" q
    join "ContentItem" i on i."id" = q."stageId" where q."userId" = $1 order by q."recordedAt"`,
  handIns: `select h."id", h."kind", i."slug" as "stage", h."stageVersion", h."capability", h."links", h."answers",
      h."reflection", h."audience", h."publicId", h."handedInAt", h."withdrawnAt" from "HandIn" h
    left join "ContentItem" i on i."id" = h."stageId" where h."userId" = $1 order by h."handedInAt"`,
  reviews: `select r."handInId" as "handIn", r."verdict", r."criteria", r."comment", r."at", m."name" as "mentor"
    from "Review" r left join "User" m on m."id" = r."mentorId" where r."userId" = $1 order by r."at"`,
  mentors: `select m."name" as "mentor", s."startedAt", s."startedBy", s."endedAt", s."endedBy" from "Mentorship" s
    join "User" m on m."id" = s."mentorId" where s."userId" = $1 order by s."startedAt"`,
  invitations: `select "createdAt", "expiresAt", "acceptedAt", "revokedAt" from "MentorInvitation"
    where "userId" = $1 order by "createdAt"`,
  mentorLevels: `select l."capability", l."level", l."note", l."at", m."name" as "mentor" from "MentorLevel" l
    left join "User" m on m."id" = l."mentorId" where l."userId" = $1 order by l."at"`,
  checkIns: `select c."at", c."note", c."rows", m."name" as "mentor" from "CheckIn" c
    left join "User" m on m."id" = c."mentorId" where c."userId" = $1 order by c."at"`,
  selfRatings: `select "capability", "level", "ratedAt" from "SelfRating" where "userId" = $1 order by "ratedAt"`,
  targets: `select "id", "title", "text", "levels", "createdAt", "updatedAt" from "Target"
    where "userId" = $1 order by "createdAt"`,
  goal: `select i."slug" as "role", g."targetId" as "target", g."targetDate"::text, g."studyDays", g."studyTime",
      g."updatedAt" from "Goal" g left join "ContentItem" i on i."id" = g."roleId" where g."userId" = $1`,
  stepChoices: `select s."kind", i."slug", s."answer", s."until"::text, s."at" from "StepChoice" s
    join "ContentItem" i on i."id" = s."itemId" where s."userId" = $1 order by s."at"`,
  calendar: `select "createdAt", "lastReadAt" from "CalendarAddress" where "userId" = $1`,
  imports: `select "id", "name", "format", "state", "counts", "createdAt", "startedAt", "finishedAt" from "ImportJob"
    where "userId" = $1 order by "createdAt"`,
  courseShifts: `select "roadmap", "release", "changes", "at", "seenAt" from "CourseShift" where "userId" = $1 order by "at"`,
  reports: `select r."id", i."slug" as "resource", r."reason", r."note", r."reportedAt", r."handledAt", r."outcome"
    from "ResourceReport" r join "ContentItem" i on i."id" = r."itemId" where r."userId" = $1 order by r."reportedAt"`,
  mentoring: `select 'mentorship' as "kind", null as "text", "startedAt" as "at", "endedAt" from "Mentorship" where "mentorId" = $1
    union all select 'review', "comment", "at", null from "Review" where "mentorId" = $1
    union all select 'level', "note", "at", null from "MentorLevel" where "mentorId" = $1
    union all select 'check-in', "note", "at", null from "CheckIn" where "mentorId" = $1 order by "at"`,
  acts: `select a."at", a."act", a."object", a."objectId", d."before", d."after" from "AuditEntry" a
    left join "AuditDetail" d on d."entryId" = a."id" and d."userId" = $1
    where a."actorId" = $1 or d."userId" = $1 or (a."object" = 'user' and a."objectId" = $1::text) order by a."at"`,
} as const;
type List = keyof typeof lists;

/** Tables with a column `userId`, and the list that holds their rows. A test keeps this complete. */
export const exportedTables: Record<string, List> = {
  Session: "sessions",
  AccessToken: "accessTokens",
  Identity: "identities",
  TopicProgress: "progress",
  ProgressEvent: "events",
  QuizAttempt: "selfChecks",
  HandIn: "handIns",
  Review: "reviews",
  Mentorship: "mentors",
  MentorInvitation: "invitations",
  MentorLevel: "mentorLevels",
  CheckIn: "checkIns",
  SelfRating: "selfRatings",
  Target: "targets",
  Goal: "goal",
  StepChoice: "stepChoices",
  CalendarAddress: "calendar",
  CourseShift: "courseShifts",
  ResourceReport: "reports",
  ImportJob: "imports",
  AuditDetail: "acts",
};

type Values = Record<string, unknown>;

/** Everything the product knows of one person, as it was at one moment. */
export async function exportPerson(userId: string): Promise<PersonalExport> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("begin isolation level repeatable read read only");
    const profile = (
      await client.query<Me & { createdAt: Date }>(
        `select ${profileColumns}, "createdAt" from "User" where "id" = $1`,
        [userId],
      )
    ).rows[0];
    if (!profile) throw new AppError("NOT_SIGNED_IN");
    const found = {} as Record<List, Values[]>;
    for (const [list, text] of Object.entries(lists)) {
      found[list as List] = (await client.query<Values>(text, [userId])).rows;
    }
    return {
      exportedAt: new Date().toISOString(),
      profile: { ...profile, createdAt: profile.createdAt.toISOString() },
      ...found,
    };
  } finally {
    await client.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    client.release(broken);
  }
}
