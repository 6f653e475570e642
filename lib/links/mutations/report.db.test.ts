import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { exportPerson } from "#lib/account/data/export";
import { pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import { AppError } from "#lib/errors";
import { listLinks } from "#lib/links/data/links";
import { listOwnReports } from "#lib/links/data/reports";
import { handleReports, reportResource } from "#lib/links/mutations/report";
import type { NewReport } from "#lib/links/schema/reports";

const slug = "a16z-ai-canon";
const report = (change: Partial<NewReport> = {}): NewReport => ({
  id: randomUUID(),
  reason: "dead",
  note: "Nothing there",
  ...change,
});
const own = (userId: string) => listOwnReports({ userId, query: { limit: 50 } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const acts = async () => (await pool().query(`select 1 from "AuditEntry" where "act" = 'resource.reports'`)).rowCount;
const by = () => ({ actorId: randomUUID(), requestId: randomUUID(), slug });

test("a report is kept once however often it is sent, and one at a time", async () => {
  const [userId, other] = [await makeLearner(), await makeLearner()];
  const one = report();
  const answers = await Promise.all(Array.from({ length: 5 }, () => reportResource({ userId, slug, report: one })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ resource: slug, reason: "dead", handledAt: null, outcome: null });
  expect(await refusal(reportResource({ userId, slug, report: { ...one, note: "Else" } }))).toBe("ID_REUSED");
  expect(await refusal(reportResource({ userId, slug: "a-tiny-llm-course", report: one }))).not.toBe("done");
  expect(await refusal(reportResource({ userId, slug, report: report() }))).toBe("ALREADY_REPORTED");
  expect(await refusal(reportResource({ userId: other, slug, report: one }))).toBe("done");
  expect(await refusal(reportResource({ userId, slug: "no-such-thing", report: report() }))).toBe("NOT_FOUND");
  expect((await own(userId)).items).toHaveLength(1);
});

test("of many different reports at once one is kept", async () => {
  const userId = await makeLearner();
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => refusal(reportResource({ userId, slug, report: report() }))),
  );
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(["done", "ALREADY_REPORTED"]));
});

test("reports gather on the resource until an editor closes exactly those, with one audit row and no word of them", async () => {
  const [lin, mei] = [await makeLearner(), await makeLearner()];
  const note = `canary-${randomUUID()}`;
  const [first, second] = [report({ note }), report({ reason: "paid" })];
  await reportResource({ userId: lin, slug, report: first });
  await reportResource({ userId: mei, slug, report: second });
  const row = (await listLinks({ view: "reported", page: 1, limit: 200 })).items.find((item) => item.slug === slug);
  expect(row?.reports.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
  expect(JSON.stringify(row)).not.toContain(lin);

  const before = (await acts()) ?? 0;
  const handling = { ids: [first.id], outcome: "mended" as const };
  expect(await handleReports({ ...by(), handling })).toBe(1);
  expect(await handleReports({ ...by(), handling: { ...handling, outcome: "kept" } })).toBe(0);
  expect(await acts()).toBe(before + 1);
  expect((await own(lin)).items[0]).toMatchObject({ outcome: "mended", handledAt: expect.any(String) });
  expect((await own(mei)).items[0]).toMatchObject({ outcome: null, handledAt: null });
  const { rows } = await pool().query(`select "before", "after" from "AuditDetail"`);
  expect(JSON.stringify(rows)).not.toContain(note);
  expect(await refusal(handleReports({ ...by(), slug: "no-such-thing", handling }))).toBe("NOT_FOUND");
  // The next one may come now.
  expect(await refusal(reportResource({ userId: lin, slug, report: report() }))).toBe("done");
});

test("a report is in its learner's export, in nobody else's, and goes with the account", async () => {
  const [userId, other] = [await makeLearner(), await makeLearner()];
  const note = `canary-${randomUUID()}`;
  await reportResource({ userId, slug, report: report({ note }) });
  expect(JSON.stringify(await exportPerson(userId))).toContain(note);
  expect(JSON.stringify(await exportPerson(other))).not.toContain(note);
  expect((await own(other)).items).toEqual([]);
  await pool().query(`delete from "User" where "id" = $1`, [userId]);
  expect((await pool().query(`select 1 from "ResourceReport" where "note" = $1`, [note])).rowCount).toBe(0);
});

test("one's own reports are turned page by page, newest first", async () => {
  const userId = await makeLearner();
  const slugs = (
    await pool().query<{ slug: string }>(
      `select "slug" from "ContentItem" where "kind" = 'resource' and "publishedVersion" is not null limit 5`,
    )
  ).rows;
  for (const one of slugs) {
    await reportResource({ userId, slug: one.slug, report: report() });
    // Later by what the column can tell.
    await sleep(2);
  }
  const first = await listOwnReports({ userId, query: { limit: 3 } });
  const rest = await listOwnReports({ userId, query: { limit: 3, cursor: first.nextCursor ?? "" } });
  expect([...first.items, ...rest.items].map(({ resource }) => resource)).toEqual(
    slugs.map((one) => one.slug).toReversed(),
  );
  expect(rest.nextCursor).toBeNull();
});
