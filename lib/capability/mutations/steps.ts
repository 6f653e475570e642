import { loadSituation } from "#lib/capability/data/situation";
import { describeChoice, heldDays } from "#lib/capability/rules/aside";
import { dateOfDay, dayNumber, localDate } from "#lib/capability/rules/days";
import type { StepName } from "#lib/capability/rules/plan/step-items";
import type { StepChange, StepChoice } from "#lib/capability/schema/plan";
import { getCatalog } from "#lib/catalog/data";
import { pool } from "#lib/db/client";
import { AppError, invalidField, notFound } from "#lib/errors";

type Own = { userId: string; timeZone: string; item: StepName };

const longestHold = 366;

/** The roadmap and the id of what can be proposed under this name. */
async function findStep({ kind, slug }: StepName): Promise<{ roadmap: string; id: string }> {
  for (const { slug: roadmap, stages } of (await getCatalog()).roadmaps.values())
    for (const stage of stages) {
      if (stage.archived) continue;
      if (kind === "topic") {
        const topic = stage.topics.find((own) => own.slug === slug && !own.archived);
        if (topic) return { roadmap, id: topic.id };
      } else if (stage.slug === slug && (kind === "project" ? stage.project !== null : stage.quiz.length > 0)) {
        return { roadmap, id: stage.id };
      }
    }
  throw notFound();
}

const kindInDatabase = (kind: StepName["kind"]) => kind.replace("-", "_");

/**
 * Sets what a learner answers to a proposed step: not now, or "I know this already". Neither marks anything.
 * @throws AppError NOT_FOUND for what cannot be proposed, INVALID for "I know this already" to what only a result can
 * show, and for a day that is not to come or more than a year away
 */
export async function answerStep({
  userId,
  timeZone,
  item,
  change,
}: Own & { change: StepChange }): Promise<StepChoice> {
  const { roadmap, id } = await findStep(item);
  const { answer } = change;
  if (answer === "known" && item.kind !== "topic") throw invalidField("answer", "NOT_ALLOWED");
  const today = dayNumber(localDate(Date.now(), timeZone));
  const day = change.until === undefined ? today + heldDays[answer] : dayNumber(change.until);
  if (day <= today || day > today + longestHold) throw invalidField("until", "OUT_OF_RANGE");
  const until = dateOfDay(day);
  const { rowCount } = await pool().query(
    `insert into "StepChoice" ("userId", "kind", "itemId", "answer", "until", "at")
     select u."id", $2::"StepKind", $3, $4::"StepAnswer", $5::date, now() from "User" u where u."id" = $1
     on conflict ("userId", "kind", "itemId") do update set "answer" = excluded."answer", "until" = excluded."until",
       "at" = excluded."at"`,
    [userId, kindInDatabase(item.kind), id, answer, until],
  );
  if (!rowCount) throw new AppError("NOT_SIGNED_IN");
  const { situation } = await loadSituation({ userId, timeZone, roadmap });
  const choice = describeChoice(situation.course, situation.evidence, { item, answer, until });
  if (choice === null) throw notFound();
  return choice;
}

/**
 * Takes back whatever was answered, if anything.
 * @throws AppError NOT_FOUND for what cannot be proposed
 */
export async function forgetAnswer({ userId, item }: Omit<Own, "timeZone">): Promise<void> {
  const { id } = await findStep(item);
  await pool().query(`delete from "StepChoice" where "userId" = $1 and "kind" = $2::"StepKind" and "itemId" = $3`, [
    userId,
    kindInDatabase(item.kind),
    id,
  ]);
}
