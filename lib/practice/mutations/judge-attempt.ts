import type pg from "pg";
import { changesOf } from "#lib/capability/data/changes";
import { type LearnerRecord, readRecord } from "#lib/capability/data/learner";
import type { QuizQuestion } from "#lib/catalog/schema";
import { inTransaction } from "#lib/db/transaction";
import { AppError, type FieldError, notFound } from "#lib/errors";
import { type AttemptRow, attemptJson } from "#lib/practice/data/attempts";
import { isGenuine, type Named, readToken } from "#lib/practice/data/draw-token";
import { drawQuestions } from "#lib/practice/rules/draw";
import { judgeAttempt } from "#lib/practice/rules/judge";
import { poolOf } from "#lib/practice/rules/pool";
import { type StoredAttempt, tellAttempt } from "#lib/practice/rules/tell";
import type { Attempt, AttemptRequest, JudgedAttempt } from "#lib/practice/schema/quiz";

type Input = { userId: string; stage: string; request: AttemptRequest };

const loadSql = `
  select i."id", i."archivedAt" is not null as "archived", v."content"->'quiz' as "questions",
    (select count(*)::int from "QuizAttempt" a where a."userId" = $1 and a."stageId" = i."id") as "attempts",
    (select ${attemptJson("a", "s")} from "QuizAttempt" a join "ContentItem" s on s."id" = a."stageId"
     where a."userId" = $1 and a."id" = $3) as "known"
  from "ContentItem" i left join "ContentVersion" v on v."itemId" = i."id" and v."number" = $4
  where i."kind" = 'stage' and i."slug" = $2 and i."publishedVersion" is not null`;
type Loaded = {
  id: string;
  archived: boolean;
  /** Of the version that the draw names. */
  questions: QuizQuestion[] | null;
  attempts: number;
  /** The attempt that has this id already. */
  known: AttemptRow | null;
};

/** Two writers of one learner take turns; what is read afterwards is what the one before left. */
async function lockAndLoad(client: pg.PoolClient, input: Input, draw: Named | null): Promise<Loaded> {
  const { userId, stage, request } = input;
  const locked = await client.query(`select 1 from "User" where "id" = $1 for no key update`, [userId]);
  if (locked.rowCount === 0) throw new AppError("NOT_SIGNED_IN");
  const values = [userId, stage, request.id, draw?.version ?? null];
  const { rows } = await client.query<Loaded>({ name: "attempt-load", text: loadSql, values });
  if (rows[0] === undefined) throw notFound();
  return rows[0];
}

const chosenIn = ({ answers }: AttemptRequest) => new Map(answers.map(({ question, option }) => [question, option]));

/** Whether the same was sent before: this stage, this draw, these options, in whatever order. */
function isSame(known: AttemptRow, { stage, request }: Input): boolean {
  const chosen = chosenIn(request);
  const answered = known.answers.filter(({ option }) => option !== null);
  return (
    known.stage === stage &&
    `${known.version}.${known.number}.${known.seed}` === request.draw &&
    answered.length === chosen.size &&
    answered.every(({ question, option }) => chosen.get(question) === option)
  );
}

/** @throws AppError INVALID naming every answer to what was not asked, and every option that was not offered */
function refuseStrangers(questions: readonly QuizQuestion[], { answers }: AttemptRequest): void {
  const errors = answers.flatMap(({ question, option }, index): FieldError[] => {
    const asked = questions.find(({ id }) => id === question);
    if (asked === undefined) return [{ path: `answers.${index}.question`, code: "NOT_ALLOWED" }];
    if (asked.options.some(({ id }) => id === option)) return [];
    return [{ path: `answers.${index}.option`, code: "NOT_ALLOWED" }];
  });
  if (errors.length > 0) throw new AppError("INVALID", { errors });
}

const insertSql = `
  insert into "QuizAttempt" ("userId", "id", "stageId", "stageVersion", "number", "seed", "answers", "right", "asked",
    "passed", "recordedAt")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp())
  returning "id", "recordedAt"`;

type Taken = { attempt: Attempt; records: { before: LearnerRecord; after: LearnerRecord } | null };

async function take(client: pg.PoolClient, input: Input): Promise<Taken> {
  const { userId, stage, request } = input;
  const draw = readToken(request.draw);
  const loaded = await lockAndLoad(client, input, draw);
  const { known, questions: all } = loaded;
  if (known !== null) {
    if (!isSame(known, input)) throw new AppError("ATTEMPT_ID_REUSED");
    return { attempt: tellAttempt(known, all ?? []), records: null };
  }
  if (loaded.archived) throw notFound();
  const genuine = draw !== null && isGenuine(draw, { userId, stageId: loaded.id });
  if (!genuine || all === null || draw.number > loaded.attempts) throw new AppError("DRAW_UNKNOWN");
  if (draw.number < loaded.attempts) throw new AppError("DRAW_USED");
  const { version, number, leftOut, seed } = draw;
  const questions = drawQuestions(poolOf(all, leftOut), seed);
  refuseStrangers(questions, request);
  const judged = judgeAttempt(questions, chosenIn(request));
  const { answers, right, asked, passed } = judged;
  const before = await readRecord(client, userId);
  const { rows } = await client.query<{ id: string; recordedAt: Date }>(insertSql, [
    ...[userId, request.id, loaded.id, version, number, seed],
    ...[JSON.stringify(answers), right, asked, passed],
  ]);
  const after = await readRecord(client, userId);
  const [row] = rows;
  if (row === undefined) throw new Error("The attempt was not written.");
  const stored: StoredAttempt = { ...judged, id: row.id, stage, number, seed, at: row.recordedAt.toISOString() };
  return { attempt: tellAttempt(stored, all), records: { before, after } };
}

/**
 * Judges one attempt, once. The same id and body again get the same answer and move nothing.
 * @throws AppError NOT_FOUND, INVALID for answers to what was not asked, ATTEMPT_ID_REUSED for an id with another body,
 * DRAW_USED for questions that another attempt answered, DRAW_UNKNOWN for a draw that is none of this learner's
 */
export async function takeAttempt(input: Input): Promise<JudgedAttempt> {
  const { attempt, records } = await inTransaction((client) => take(client, input));
  if (records === null) return { ...attempt, changes: [] };
  const causes = [{ item: { kind: "self-check" as const, slug: input.stage }, stage: input.stage }];
  return { ...attempt, changes: await changesOf({ ...records, causes }) };
}
