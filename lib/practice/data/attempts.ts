import type { QuizQuestion } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { notFound } from "#lib/errors";
import { readCursor, writeCursor } from "#lib/http/cursor";
import { type StoredAttempt, tellAttempt } from "#lib/practice/rules/tell";
import type { AttemptPage } from "#lib/practice/schema/quiz";

/** SQL: an attempt `a` at a stage `i` as JSON, as the rules take it, with the version of the stage it was made with. */
export const attemptJson = (a: string, i: string): string =>
  `json_build_object('id', ${a}."id", 'stage', ${i}."slug", 'number', ${a}."number", 'seed', ${a}."seed",
    'answers', ${a}."answers", 'right', ${a}."right", 'asked', ${a}."asked", 'passed', ${a}."passed",
    'at', ${utc(`${a}."recordedAt"`)}, 'version', ${a}."stageVersion")`;
export type AttemptRow = StoredAttempt & { version: number };

const pageSql = `
  with page as (
    select a.* from "QuizAttempt" a join "ContentItem" i on i."id" = a."stageId"
    where a."userId" = $1 and i."kind" = 'stage' and i."slug" = $2 and ($3::int is null or a."number" < $3)
    order by a."number" desc limit $4
  )
  select
    (select json_agg(${attemptJson("page", "i")} order by page."number" desc) from page) as "attempts",
    (select json_object_agg(v."number", v."content"->'quiz') from "ContentVersion" v
     where v."itemId" = i."id" and v."number" in (select page."stageVersion" from page)) as "versions"
  from "ContentItem" i
  where i."kind" = 'stage' and i."slug" = $2 and i."publishedVersion" is not null`;
type Row = { attempts: AttemptRow[] | null; versions: Record<number, QuizQuestion[]> | null };

type Asked = { userId: string; stage: string; cursor?: string | undefined; limit: number };

/**
 * A learner's attempts at a stage, newest first, each judged by the version it was made with; also of a stage that is
 * archived by now. One statement.
 * @throws AppError NOT_FOUND for a stage that was never published
 */
export async function listAttempts({ userId, stage, cursor, limit }: Asked): Promise<AttemptPage> {
  const [before] = readCursor(cursor, ["number"]) ?? [null];
  const values = [userId, stage, before, limit + 1];
  const { rows } = await pool().query<Row>({ name: "attempts-of-learner", text: pageSql, values });
  const found = rows[0];
  if (found === undefined) throw notFound();
  const { attempts, versions } = found;
  const items = (attempts ?? []).slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((attempt) => tellAttempt(attempt, versions?.[attempt.version] ?? [])),
    nextCursor: (attempts ?? []).length > limit && last ? writeCursor([last.number]) : null,
  };
}
