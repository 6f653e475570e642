import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { findCaller } from "#lib/account/data/caller";
import { makeSession } from "#lib/account/data/session-for-tests";
import { closeDatabase, pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import { recordEvents } from "#lib/progress/mutations/record-events";
import { readingFor } from "#lib/progress/mutations/store";
import type { ProgressEvent } from "#lib/progress/schema";

afterAll(closeDatabase);

type Plan = {
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
};
/** How many rows of the log a plan touched; it says so per loop, rounded. */
function readOfLog(plan: Plan): number {
  const touched = (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0)) * plan["Actual Loops"];
  const own = plan["Relation Name"] === "ProgressEvent" ? Math.round(touched) : 0;
  return (plan.Plans ?? []).reduce((sum, part) => sum + readOfLog(part), own);
}

test("one plan for all marks, which reads of the log what is named, however much there is", async () => {
  const userId = await makeLearner();
  await pool().query(
    `insert into "ProgressEvent" ("userId", "id", "itemId", "status", "outcome", "occurredAt", "recordedAt")
     select $1, gen_random_uuid(), i."id", 'done', 'applied', now(), now()
     from generate_series(1, 2000), (select "id" from "ContentItem" where "kind" = 'topic' limit 1) i`,
    [userId],
  );
  const batch: ProgressEvent = { id: randomUUID(), stage: "foundations", status: "done" };
  const { results } = await recordEvents({ userId, events: [batch] });
  await pool().query(`analyze "ProgressEvent"`);
  const { sid, cookie } = await makeSession(userId);
  // Nothing else is asked meanwhile, so all of it runs on one connection, whose plans can be looked at.
  const request = new Request("http://localhost/api/v1/me/progress/events", { headers: { cookie } });
  const sent: ProgressEvent[] = [
    { id: randomUUID(), topic: "five-lenses", status: "done" },
    { ...batch, id: randomUUID(), undoes: batch.id },
  ];
  for (let turn = 0; turn < 20; turn += 1) {
    const { found } = await findCaller(request, async () => readingFor(sent.slice(turn % 2)));
    expect(found?.version).toBe(1);
  }
  const { rows } = await pool().query(
    `select "name", "generic_plans"::int, "custom_plans"::int from pg_prepared_statements where "name" like '%progress-load'`,
  );
  const name = "caller-by-session, progress-load";
  expect(rows.find((statement) => statement.name === name)).toEqual({ name, generic_plans: 15, custom_plans: 5 });
  const values = [sid, ...readingFor(sent).values].map((value) => pg.escapeLiteral(String(value)));
  const plan = await pool().query(`explain (analyze, format json) execute "${name}"(${values.join(", ")})`);
  expect(readOfLog(plan.rows[0]["QUERY PLAN"][0].Plan)).toBe(1 + (results[0]?.topics.length ?? 0));
});
