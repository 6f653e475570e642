import type pg from "pg";
import { recordAct } from "#lib/audit";
import { type Access, lockLearner } from "#lib/cohort/data/door";
import { appendLevel } from "#lib/cohort/mutations/level";
import { type Reviewable, reviewFaults } from "#lib/cohort/rules/review";
import type { Reviewed, ReviewRequest } from "#lib/cohort/schema/review";
import { inTransaction } from "#lib/db/transaction";
import { AppError, notFound } from "#lib/errors";

type Reviewing = Access & ReviewRequest & { handInId: string; requestId: string };
type Word = { met: boolean; comment: string };

type Before = {
  handInId: string;
  mentorId: string | null;
  verdict: string;
  criteria: Word[];
  comment: string;
  level: number | null;
  at: Date;
};

async function findBefore(client: pg.PoolClient, { learnerId, id }: Reviewing): Promise<Before | undefined> {
  const { rows } = await client.query<Before>(
    `select r."handInId", r."mentorId", r."verdict", r."criteria", r."comment", l."level", r."at"
     from "Review" r left join "MentorLevel" l on l."userId" = r."userId" and l."id" = r."id"
     where r."userId" = $1 and r."id" = $2`,
    [learnerId, id],
  );
  return rows[0];
}

const wordsOf = ({ criteria }: ReviewRequest): Word[] =>
  criteria.map(({ met, comment = "" }) => ({ met, comment: comment.trim() }));

/** Compared field by field: what comes back from the database has its keys in another order. */
const asText = (criteria: readonly Word[]) => JSON.stringify(criteria.map(({ met, comment }) => [met, comment]));

const isSame = (before: Before, reviewing: Reviewing): boolean =>
  before.handInId === reviewing.handInId &&
  before.mentorId === reviewing.mentorId &&
  before.verdict === reviewing.verdict &&
  before.comment === reviewing.comment &&
  (before.level ?? undefined) === reviewing.level &&
  asText(before.criteria) === asText(wordsOf(reviewing));

type Work = Reviewable & { capability: string | null; withdrawn: boolean; replaced: boolean };

/** @throws AppError NOT_FOUND, HAND_IN_WITHDRAWN or HAND_IN_REPLACED */
async function requireStanding(client: pg.PoolClient, { learnerId, handInId }: Reviewing): Promise<Work> {
  const { rows } = await client.query<Work>(
    `select h."kind", h."criteria", h."capability", h."withdrawnAt" is not null as "withdrawn", exists (
       select 1 from "HandIn" later where later."userId" = h."userId" and later."withdrawnAt" is null
         and later."stageId" is not distinct from h."stageId" and later."capability" is not distinct from h."capability"
         and (later."handedInAt", later."id") > (h."handedInAt", h."id")) as "replaced"
     from "HandIn" h where h."userId" = $1 and h."id" = $2`,
    [learnerId, handInId],
  );
  const work = rows[0];
  if (work === undefined) throw notFound();
  if (work.withdrawn) throw new AppError("HAND_IN_WITHDRAWN");
  if (work.replaced) throw new AppError("HAND_IN_REPLACED");
  return work;
}

/**
 * A mentor's word on a piece of work, criterion by criterion; accepted evidence may carry a level. Sent twice it is
 * written once. Every number that rests on it follows by itself.
 * @throws AppError NOT_FOUND without access, HAND_IN_WITHDRAWN, HAND_IN_REPLACED, ID_REUSED, INVALID as `reviewFaults` says
 */
export async function reviewHandIn(reviewing: Reviewing): Promise<Reviewed> {
  const { learnerId, mentorId, handInId, id, verdict, comment, level, requestId } = reviewing;
  return inTransaction(async (client) => {
    await lockLearner(client, reviewing);
    const before = await findBefore(client, reviewing);
    if (before) {
      if (!isSame(before, reviewing)) throw new AppError("ID_REUSED");
      return { id, verdict, at: before.at.toISOString() };
    }
    const work = await requireStanding(client, reviewing);
    const errors = reviewFaults(reviewing, work);
    if (errors.length > 0) throw new AppError("INVALID", { errors });
    const { rows } = await client.query<{ at: Date }>(
      `insert into "Review" ("userId", "id", "handInId", "mentorId", "verdict", "criteria", "comment", "at")
       values ($1, $2, $3, $4, $5::"Verdict", $6, $7, clock_timestamp()) returning "at"`,
      [learnerId, id, handInId, mentorId, verdict, JSON.stringify(wordsOf(reviewing)), comment],
    );
    const { capability } = work;
    if (level !== undefined && capability !== null) {
      const given = { learnerId, mentorId, id, capability, level, note: comment };
      // The id of a level given elsewhere cannot be that of a review.
      if (!(await appendLevel(client, given))) throw new AppError("ID_REUSED");
    }
    await recordAct(client, {
      actorId: mentorId,
      act: "review.write",
      object: "hand-in",
      objectId: handInId,
      requestId,
      after: { verdict, ...(level === undefined ? {} : { capability, level }) },
      personalTo: learnerId,
    });
    return { id, verdict, at: rows[0]?.at.toISOString() ?? new Date().toISOString() };
  });
}
