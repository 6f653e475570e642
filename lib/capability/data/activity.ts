import { localDate } from "#lib/capability/rules/days";
import { rhythmOf, spanOf, type Tally } from "#lib/capability/rules/plan/rhythm";
import type { Activity, ActivityQuery } from "#lib/capability/schema";
import { pool } from "#lib/db/client";
import { invalidField } from "#lib/errors";

/**
 * Applied marks of topics that are no undo, tallied by quarter of an hour: no zone's midnight or clock change falls
 * inside one, so days can be told from them, and a queue of thousands of marks stays a short answer.
 */
const tallySql = `
  select floor(extract(epoch from e."occurredAt") / 900)::bigint * 900000 as "at",
    count(*)::int as "events",
    (count(*) filter (where e."first"))::int as "firstDone",
    (count(*) filter (where e."status" = 'learning'))::int as "learning",
    (count(*) filter (where e."status" in ('learning', 'done')))::int as "learned"
  from (
    select p."occurredAt", p."status", p."undoes", p."status" = 'done' and
      p."seq" = min(p."seq") filter (where p."status" = 'done') over (partition by p."itemId") as "first"
    from "ProgressEvent" p
    where p."userId" = $1 and p."outcome" = 'applied' and p."version" is not null
  ) e
  where e."undoes" is null
  group by 1`;

type Row = Omit<Tally, "at"> & { at: string };
export type Asked = { userId: string; timeZone: string; query: ActivityQuery };

/**
 * A learner's days and weeks in their own time zone.
 * @throws AppError INVALID for a range longer than a year
 */
export async function getActivity({ userId, timeZone, query }: Asked): Promise<Activity> {
  const today = localDate(Date.now(), timeZone);
  const span = spanOf(query, today);
  if (span === null) throw invalidField("from", "RANGE_TOO_LONG");
  const { rows } = await pool().query<Row>({ name: "activity-of-learner", text: tallySql, values: [userId] });
  const tallies = rows.map((row): Tally => ({ ...row, at: Number(row.at) }));
  return rhythmOf(tallies, { ...span, today, timeZone });
}
