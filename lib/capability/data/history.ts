import { type Asked, capabilitiesOf, headingFor } from "#lib/capability/data/capabilities";
import { factsJson } from "#lib/capability/data/facts";
import { evidenceIn, type LearnerRecord, placeRecord, recordSql } from "#lib/capability/data/learner";
import { mentorWordsJson, type PackedWords } from "#lib/capability/data/mentor-words";
import { endOfDay } from "#lib/capability/rules/day-end";
import { localDate } from "#lib/capability/rules/days";
import { movesBetween } from "#lib/capability/rules/moves";
import type { CapabilitiesThen } from "#lib/capability/schema/history";
import { pool } from "#lib/db/client";
import { milliseconds } from "#lib/db/instants";
import { invalidField } from "#lib/errors";

type Row = LearnerRecord & { then: Pick<LearnerRecord, "marks" | "facts">; words: PackedWords; first: Date };

/**
 * SQL: what the log of marks had made of each topic at a moment, as `marksJson` packs it. A mark counts from when it was
 * made, not from when a device that was offline sent it; among those made by then, the order of arrival decides, as it
 * does for the rows of today.
 */
const marksAtJson = (user: string, at: string): string => `
  (select coalesce(json_agg(json_build_array(m."itemId", m."status", ${milliseconds(`m."firstDoneAt"`)})), '[]')
   from (
     select e."itemId", (array_agg(e."status" order by e."seq" desc))[1] as "status",
       (array_agg(e."occurredAt" order by e."seq") filter (where e."status" = 'done'))[1] as "firstDoneAt"
     from "ProgressEvent" e
     where e."userId" = ${user} and e."outcome" = 'applied' and e."version" is not null and e."occurredAt" <= ${at}
     group by e."itemId") m)`;

const moment = "$2::timestamptz";
/** Now and then in one statement, so that what moved in between is told of one moment. */
const historySql = recordSql(`
  json_build_object('marks', ${marksAtJson("$1", moment)}, 'facts', ${factsJson("$1", moment)}) as "then",
  ${mentorWordsJson("$1", moment)} as "words",
  least((select "createdAt" from "User" where "id" = $1),
    (select min("occurredAt") from "ProgressEvent" where "userId" = $1 and "outcome" = 'applied'),
    (select min("recordedAt") from "QuizAttempt" where "userId" = $1),
    (select min("handedInAt") from "HandIn" where "userId" = $1),
    (select min("at") from "MentorLevel" where "userId" = $1),
    (select min("ratedAt") from "SelfRating" where "userId" = $1)) as "first"`);

/** Nobody looks back further; a device's wrong clock must not stretch the line of time. */
const longestLook = 10 * 365 * 86_400_000;

/**
 * A learner's capabilities as they were at the end of a day of theirs, under the content and the rules of today, and what
 * has moved since. Before the record begins that is a model without evidence.
 * @throws AppError NOT_FOUND for a roadmap or role that is not there, INVALID for a day that is yet to come
 */
export async function getCapabilitiesAt(asked: Asked & { at: string; timeZone: string }): Promise<CapabilitiesThen> {
  const { userId, roadmap, at, timeZone } = asked;
  const now = Date.now();
  const today = localDate(now, timeZone);
  if (at > today) throw invalidField("at", "IN_THE_FUTURE");
  const until = endOfDay(at, timeZone);
  const { rows } = await pool().query<Row>({
    name: "history-of-learner",
    text: historySql,
    values: [userId, new Date(until).toISOString()],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("A select without a row.");
  const placed = await placeRecord(row, roadmap);
  const before = evidenceIn(placed.roadmap, row.then);
  const first = localDate(Math.max(row.first.getTime(), now - longestLook), timeZone);
  const heading = await headingFor(asked, placed);
  return {
    ...capabilitiesOf({ ...placed, evidence: before }, { heading, words: row.words, now: Math.min(now, until) }),
    asOf: { date: at, first, today },
    since: movesBetween(placed.course, { before, after: placed.evidence }),
  };
}
