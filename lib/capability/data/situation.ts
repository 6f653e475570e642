import { headingOf } from "#lib/capability/data/heading";
import { type Learner, type LearnerRecord, placeRecord, recordSql } from "#lib/capability/data/learner";
import { localDate } from "#lib/capability/rules/days";
import type { Choice, Situation } from "#lib/capability/rules/plan/situation";
import type { StepAnswer, StepKind } from "#lib/capability/rules/vocabulary";
import type { Goal } from "#lib/capability/schema/goal";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";

type PlanRecord = LearnerRecord & {
  /** Null once the account is gone. */
  weeklyMinutes: number | null;
  choices: [kind: string, slug: string, answer: StepAnswer, until: string][];
  /** Quarters of an hour with an applied mark of `learning` or `done` that is no undo, in milliseconds since 1970. */
  learned: number[];
};

/** No zone's midnight or clock change falls inside a quarter of an hour, so weeks can be told from them. */
const planSql = recordSql(`
  (select "weeklyMinutes" from "User" where "id" = $1) as "weeklyMinutes",
  (select coalesce(json_agg(json_build_array(s."kind", i."slug", s."answer",
     coalesce(s."until", s."at"::date))), '[]')
   from "StepChoice" s join "ContentItem" i on i."id" = s."itemId" where s."userId" = $1) as "choices",
  (select coalesce(json_agg(distinct floor(extract(epoch from e."occurredAt") / 900)::bigint * 900000), '[]')
   from "ProgressEvent" e where e."userId" = $1 and e."outcome" = 'applied' and e."version" is not null
     and e."undoes" is null and e."status" in ('learning', 'done')) as "learned"`);

/** Where nobody has said when they study. */
const usualTimes = { targetDate: null, studyDays: [6], studyTime: "10:00" };

export type Asking = Learner & { timeZone: string };

/**
 * All that a learner's plan depends on, in one statement.
 * @throws AppError NOT_FOUND for a roadmap that is not published, NOT_SIGNED_IN when the account is gone
 */
export async function loadSituation({ userId, roadmap: slug, timeZone }: Asking) {
  const { rows } = await pool().query<PlanRecord>({ name: "plan-of-learner", text: planSql, values: [userId] });
  const [row] = rows;
  if (row === undefined || row.weeklyMinutes === null) throw new AppError("NOT_SIGNED_IN");
  const { catalog, roadmap, record, heading: measured, course, evidence } = await placeRecord(row, slug);
  const heading = headingOf(catalog, record.goal);
  const former = heading === null ? catalog.formerRoles.find(({ slug }) => slug === record.goal?.role) : undefined;
  const { targetDate, studyDays, studyTime } = record.goal ?? usualTimes;
  const goal: Goal = {
    role: heading?.id ?? former?.slug ?? null,
    title: heading?.title ?? former?.title ?? null,
    archived: former !== undefined,
    weeklyMinutes: row.weeklyMinutes,
    targetDate,
    studyDays,
    studyTime,
  };
  const situation: Situation = {
    course,
    evidence,
    requirements: measured?.requirements ?? [],
    choices: record.choices.map(([kind, topic, answer, until]): Choice => {
      const item = { kind: kind.replace("_", "-") as StepKind, slug: topic };
      return { item, answer, until };
    }),
    today: localDate(Date.now(), timeZone),
  };
  return { roadmap, situation, goal, learned: record.learned };
}
