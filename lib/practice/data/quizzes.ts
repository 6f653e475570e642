import { type Catalog, catalogOf } from "#lib/catalog/data";
import type { QuizQuestion, Stage } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { notFound } from "#lib/errors";
import { type Draw, seedOf, tokenOf } from "#lib/practice/data/draw-token";
import { drawQuestions, drawSize } from "#lib/practice/rules/draw";
import { leftOutOf, poolOf } from "#lib/practice/rules/pool";
import { askQuestion } from "#lib/practice/rules/tell";
import type { Quiz, Quizzes } from "#lib/practice/schema/quiz";

/** SQL over some attempts `a`: how many, the best score (as `scoreOf` counts it), when first passed, when last tried. */
const standing = `'attempts', count(*), 'best', max(case when a."asked" = 0 then 0 else 100 * a."right" / a."asked" end),
  'passedAt', ${utc(`min(a."recordedAt") filter (where a."passed")`)}, 'lastAt', ${utc(`max(a."recordedAt")`)}`;

type Standing = Pick<Quiz, "attempts" | "best" | "passedAt"> & { lastAt: string | null };
const untried: Standing = { attempts: 0, best: null, passedAt: null, lastAt: null };

const release = `(select "number" from "ContentRelease" where "id" = 1) as "release"`;

const quizSql = `
  select ${release}, i."id", i."publishedVersion" as "version", v."content"->'quiz' as "questions",
    (select json_build_object(${standing}) from "QuizAttempt" a where a."userId" = $1 and a."stageId" = i."id") as "standing"
  from "ContentItem" i
  join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
  where i."kind" = 'stage' and i."slug" = $2 and i."archivedAt" is null`;
type QuizRow = { release: number; id: string; version: number; questions: QuizQuestion[]; standing: Standing };

/** Slugs of topics that can be studied on a roadmap with this stage; null when the stage is on none. */
function topicsAround({ roadmaps }: Catalog, stageId: string): Set<string> | null {
  const stages = [...roadmaps.values()]
    .filter((roadmap) => roadmap.stages.some(({ id }) => id === stageId))
    .flatMap((roadmap) => roadmap.stages);
  if (stages.length === 0) return null;
  return new Set(stages.flatMap(({ topics }) => topics.filter(({ archived }) => !archived).map(({ slug }) => slug)));
}

/**
 * The questions a learner answers next at a stage. They are not stored: number and seal make them the same on each visit
 * until an attempt is made with them. One statement.
 * @throws AppError NOT_FOUND for a stage that is archived, on no roadmap, or without questions
 */
export async function getQuiz({ userId, stage }: { userId: string; stage: string }): Promise<Quiz> {
  const { rows } = await pool().query<QuizRow>({ name: "quiz-of-learner", text: quizSql, values: [userId, stage] });
  const found = rows[0];
  const topics = found && topicsAround(await catalogOf(found.release), found.id);
  if (!found || !topics || found.questions.length === 0) throw notFound();
  const { attempts, best, passedAt } = found.standing;
  const leftOut = leftOutOf(found.questions, (topic) => topics.has(topic));
  const draw: Draw = { userId, stageId: found.id, version: found.version, number: attempts, leftOut };
  const seed = seedOf(draw);
  const questions = drawQuestions(poolOf(found.questions, leftOut), seed).map((one) => askQuestion(one, seed));
  return { stage, draw: tokenOf(draw), attempts, best, passedAt, questions };
}

const quizzesSql = `
  select ${release}, (select coalesce(json_object_agg(found."stageId", found."standing"), '{}') from (
    select a."stageId", json_build_object(${standing}) as "standing"
    from "QuizAttempt" a where a."userId" = $1 group by a."stageId") found) as "standings"`;
type QuizzesRow = { release: number; standings: Record<string, Standing> };

const askedAt = ({ archived, quiz }: Stage): number => (archived ? 0 : Math.min(drawSize, quiz.length));

/**
 * Where a learner stands with the self-checks of a roadmap (the first one when none is named), former ones they tried
 * included. One statement.
 * @throws AppError NOT_FOUND for a roadmap that is not published
 */
export async function listQuizzes({
  userId,
  roadmap: slug,
}: {
  userId: string;
  roadmap?: string | undefined;
}): Promise<Quizzes> {
  const { rows } = await pool().query<QuizzesRow>({ name: "quizzes-of-learner", text: quizzesSql, values: [userId] });
  const { roadmaps } = await catalogOf(rows[0]?.release ?? 0);
  const roadmap = slug === undefined ? [...roadmaps.values()][0] : roadmaps.get(slug);
  if (roadmap === undefined) throw notFound();
  const stages = roadmap.stages.flatMap((stage) => {
    const standing = rows[0]?.standings[stage.id];
    const questions = askedAt(stage);
    return standing || questions > 0 ? [{ stage: stage.slug, questions, ...(standing ?? untried) }] : [];
  });
  return { roadmap: roadmap.slug, stages };
}
