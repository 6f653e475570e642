import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { getCatalog, getRoadmap } from "#lib/catalog/data";
import { raiseRelease } from "#lib/catalog/mutations";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner, patiently } from "#lib/db/learner-for-tests";
import { inTransaction } from "#lib/db/transaction";
import { getProgress } from "#lib/progress/data";
import { decideAll } from "#lib/progress/mutations/decide-all";
import { recordEvents } from "#lib/progress/mutations/record-events";
import { loadLearner, writeLog } from "#lib/progress/mutations/store";
import type { LogEntry } from "#lib/progress/rules/event";
import { replay } from "#lib/progress/rules/replay";
import type { ProgressEvent } from "#lib/progress/schema";

let userId = "";
beforeEach(async () => {
  userId = await makeLearner();
});
afterAll(closeDatabase);

const topics = ["capability-map", "roles-and-partners", "ai-history", "five-lenses"];
const [first = "", second = ""] = topics;
const event = (fields: Partial<ProgressEvent>): ProgressEvent => ({ id: randomUUID(), status: "done", ...fields });
const mark = (fields: Partial<ProgressEvent>) => event({ topic: first, ...fields });
const record = (...events: ProgressEvent[]) => recordEvents({ userId, events });
const one = async (fields: ProgressEvent) => (await record(fields)).results[0];
const stateOf = async (slug: string) => (await getProgress({ userId })).topics.find((topic) => topic.slug === slug);
const logged = async () => {
  const { rows } = await pool().query(`select * from "ProgressEvent" where "userId" = $1 order by "seq"`, [userId]);
  return rows.map(
    (row): LogEntry => ({ ...row, occurredAt: row.occurredAt.getTime(), recordedAt: row.recordedAt.getTime() }),
  );
};
const kept = async () => {
  const { rows } = await pool().query(`select * from "TopicProgress" where "userId" = $1 order by "topicId"`, [userId]);
  return rows.map((row) => ({
    topicId: row.topicId,
    status: row.status,
    version: row.version,
    firstDoneAt: row.firstDoneAt?.getTime() ?? null,
    updatedAt: row.updatedAt.getTime(),
    eventId: row.eventId,
    eventAt: row.eventAt.getTime(),
  }));
};

test("nobody has marked anything: every published topic is todo at version 0", async () => {
  const progress = await getProgress({ userId });
  expect(progress.roadmap).toBe("ai-product-manager");
  expect(progress.totals).toEqual({ total: 91, done: 0, skipped: 0, percent: 0 });
  expect(progress.topics).toHaveLength(91);
  expect(progress.topics[0]).toEqual({ slug: first, status: "todo", version: 0, updatedAt: null, firstDoneAt: null });
});

test("a mark is applied, counted and explained", async () => {
  const at = "2026-01-02T03:04:05.678Z";
  const { results, changes } = await record(mark({ occurredAt: at, basedOn: 0 }));
  expect(results[0]).toMatchObject({
    outcome: "applied",
    topics: [{ slug: first, status: "done", version: 1, firstDoneAt: at }],
  });
  expect((await getProgress({ userId })).totals).toEqual({ total: 91, done: 1, skipped: 0, percent: 1 });
  const { capabilities } = await getCapabilities({ userId });
  for (const change of changes) {
    const now = capabilities.find((capability) => capability.slug === change.capability);
    expect(change).toMatchObject({
      coverageFrom: null,
      coverageTo: now?.coverage,
      levelTo: now?.level,
      because: { kind: "topic", slug: first },
    });
  }
  expect(changes.map((change) => change.capability)).toEqual(
    capabilities.filter(({ coverage }) => coverage !== null).map(({ slug }) => slug),
  );
  expect(changes.length).toBeGreaterThan(0);
});

test("1,000 duplicate posts of one event leave one row, one entry, one applied answer", async () => {
  const sent = mark({ occurredAt: "2026-01-01T00:00:00Z" });
  const answers = await Promise.all(Array.from({ length: 1000 }, () => patiently(() => record(sent))));
  const outcomes = answers.map(({ results }) => results[0]?.outcome);
  expect(outcomes.filter((outcome) => outcome === "applied")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "duplicate")).toHaveLength(999);
  expect(answers.filter(({ changes }) => changes.length > 0)).toHaveLength(1);
  expect(await kept()).toHaveLength(1);
  expect(await logged()).toHaveLength(1);
}, 120_000);

test("50 parallel posts are all applied, one after the other", async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      record(mark({ status: n % 2 ? "done" : "learning" }), event({ topic: second })),
    ),
  );
  expect(answers.flatMap(({ results }) => results.map(({ outcome }) => outcome))).toEqual(Array(100).fill("applied"));
  const versions = answers.map(({ results }) => results[0]?.topics[0]?.version ?? 0).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  expect((await stateOf(second))?.version).toBe(50);
}, 60_000);

test("of two that decided on the same moment one writes, also when it waits for the other", async () => {
  const catalog = await getCatalog();
  const decide = async (sent: ProgressEvent) => {
    const loaded = await loadLearner(pool(), userId, [sent]);
    if (loaded === null) throw new Error("no such learner");
    const { log, rows } = decideAll([sent], loaded, catalog);
    return { userId, version: loaded.version, log, rows };
  };
  const [early, late] = [await decide(mark({})), await decide(mark({ status: "learning" }))];
  const waiting = await inTransaction(async (client) => {
    expect(await writeLog(client, early)).toBe(true);
    const answer = writeLog(pool(), late);
    // Until it waits for the row that the transaction holds.
    const blocked = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await pool().query(blocked)).rowCount === 0);
    return { answer };
  });
  expect(await waiting.answer).toBe(false);
  expect(await logged()).toHaveLength(1);
  expect(await kept()).toMatchObject([{ status: "done", version: 1 }]);
});

test("two devices replaying the same queue leave one row and one history", async () => {
  const queue = topics.flatMap((topic, n) => [
    event({ topic, status: "learning", occurredAt: `2026-01-0${n + 1}T10:00:00Z` }),
    event({ topic, status: "done", occurredAt: `2026-01-0${n + 1}T11:00:00Z` }),
  ]);
  const send = async () => {
    for (const queued of queue) await record(queued);
  };
  await Promise.all([send(), send(), record(...queue)]);
  expect(await logged()).toHaveLength(queue.length);
  expect((await kept()).map((row) => [row.status, row.version])).toEqual(topics.map(() => ["done", 2]));
});

test("two devices on one version: the later mark wins whichever arrives first", async () => {
  const early = mark({ status: "learning", basedOn: 0, occurredAt: "2026-01-01T10:00:00Z" });
  const late = mark({ status: "done", basedOn: 0, occurredAt: "2026-01-01T11:00:00Z" });
  await record(late);
  const loser = await one(early);
  expect(loser).toMatchObject({ outcome: "superseded", topics: [{ status: "done", version: 1 }] });
  expect(await one(early)).toMatchObject({ outcome: "duplicate", topics: [{ status: "done", version: 1 }] });
});

describe("undo", () => {
  test("restores the former status, once, and a later one is superseded", async () => {
    const sent = mark({});
    await record(mark({ status: "learning" }), sent);
    const undone = await one(mark({ status: "learning", undoes: sent.id }));
    expect(undone).toMatchObject({ outcome: "applied", topics: [{ status: "learning", version: 3 }] });
    expect(await one(mark({ status: "learning", undoes: sent.id }))).toMatchObject({ outcome: "superseded" });
    expect((await stateOf(first))?.firstDoneAt).not.toBeNull();
  });

  test.each([
    ["another former status", { status: "skipped" as const }, "UNDO_STATUS"],
    ["another topic", { topic: second, status: "todo" as const }, "NOT_FOUND"],
    ["an unknown event", { status: "todo" as const, undoes: randomUUID() }, "NOT_FOUND"],
  ])("of %s is rejected and does not use up its id", async (_fact, fields, code) => {
    const sent = mark({});
    await record(sent);
    const undo = mark({ undoes: sent.id, ...fields });
    expect(await one(undo)).toMatchObject({ outcome: "rejected", code });
    expect(await one({ id: undo.id, topic: second, status: "learning" })).toMatchObject({ outcome: "applied" });
  });

  test("of a stage brings back exactly what stood before", async () => {
    await record(
      mark({ status: "skipped" }),
      event({ topic: second, status: "learning" }),
      event({ topic: topics[2] }),
    );
    const before = (await getProgress({ userId })).topics.map(({ slug, status }) => [slug, status]);
    const capabilities = (await getCapabilities({ userId })).capabilities.map(({ freshness: _, ...rest }) => rest);
    const batch = event({ stage: "foundations" });
    const { results, changes } = await record(batch);
    expect(results[0]?.topics.map(({ status }) => status)).toEqual(["skipped", ...Array(10).fill("done")]);
    expect(changes[0]?.because).toEqual({ kind: "stage", slug: "foundations" });
    expect(await one(batch)).toMatchObject({ outcome: "duplicate" });
    expect((await logged()).filter(({ batchId }) => batchId === batch.id)).toHaveLength(9);
    const undone = await record(event({ stage: "foundations", undoes: batch.id }));
    expect(undone.results[0]).toMatchObject({ outcome: "applied" });
    expect(undone.changes.map(({ coverageTo }) => coverageTo)).toEqual(changes.map(({ coverageFrom }) => coverageFrom));
    expect((await getProgress({ userId })).topics.map(({ slug, status }) => [slug, status])).toEqual(before);
    expect((await getCapabilities({ userId })).capabilities.map(({ freshness: _, ...rest }) => rest)).toEqual(
      capabilities,
    );
    expect(await one(event({ stage: "foundations", undoes: batch.id }))).toMatchObject({ outcome: "superseded" });
  });
});

test("one id with another body is refused, also within one request; a topic never published is not found", async () => {
  const sent = mark({ occurredAt: "2026-01-01T00:00:00Z" });
  const { results, changes } = await record(
    sent,
    { ...sent, basedOn: 0 },
    { ...sent, occurredAt: "2026-01-01T00:00:00.000Z" },
    sent,
    event({ topic: "no-such-topic" }),
  );
  expect(results.map(({ outcome, code }) => code ?? outcome)).toEqual([
    "applied",
    "EVENT_ID_REUSED",
    "EVENT_ID_REUSED",
    "duplicate",
    "NOT_FOUND",
  ]);
  expect(changes.length).toBeGreaterThan(0);
  expect((await record(sent)).changes).toEqual([]);
});

test("clocks ahead of the server's count as now, and any year a body may name can be kept", async () => {
  await record(
    mark({ occurredAt: "9999-12-31T23:59:59Z" }),
    event({ topic: second, occurredAt: "0001-01-01T00:00:00Z" }),
  );
  expect(Date.parse((await stateOf(first))?.firstDoneAt ?? "")).toBeLessThanOrEqual(Date.now() + 1000);
  expect((await stateOf(second))?.firstDoneAt).toBe("0001-01-01T00:00:00.000Z");
});

test("archived topics accept marks, keep what was done, and count only when done", async () => {
  const slug = "five-lenses";
  await record(event({ topic: slug }));
  const before = await stateOf(slug);
  await inTransaction(async (client) => {
    await client.query(`update "ContentItem" set "archivedAt" = now() where "kind" = 'topic' and "slug" = $1`, [slug]);
    await raiseRelease(client);
  });
  expect(await stateOf(slug)).toEqual(before);
  expect((await getProgress({ userId })).totals).toMatchObject({ total: 91, done: 1 });
  expect(await one(event({ topic: slug, status: "learning" }))).toMatchObject({
    outcome: "applied",
    topics: [{ version: 2 }],
  });
  expect((await getProgress({ userId })).totals).toMatchObject({ total: 90, done: 0 });
  const other = await makeLearner();
  expect((await getProgress({ userId: other })).topics.map((topic) => topic.slug)).not.toContain(slug);
  await inTransaction(async (client) => {
    await client.query(`update "ContentItem" set "archivedAt" = null where "kind" = 'topic' and "slug" = $1`, [slug]);
    await raiseRelease(client);
  });
  expect((await stateOf(slug))?.firstDoneAt).toBe(before?.firstDoneAt);
});

test("learners never meet: the same ids mean different events, and nobody undoes another's", async () => {
  const other = await makeLearner();
  const sent = mark({});
  await record(sent);
  const theirs = await recordEvents({ userId: other, events: [sent, mark({ status: "todo", undoes: randomUUID() })] });
  expect(theirs.results.map(({ outcome }) => outcome)).toEqual(["applied", "rejected"]);
  await recordEvents({ userId: other, events: [mark({ status: "skipped" })] });
  expect(await stateOf(first)).toMatchObject({ status: "done", version: 1 });
  const mine = mark({ status: "learning" });
  await record(mine);
  const foreign = await recordEvents({ userId: other, events: [mark({ status: "done", undoes: mine.id })] });
  expect(foreign.results[0]).toMatchObject({ outcome: "rejected", code: "NOT_FOUND" });
});

test("replaying the log rebuilds the rows", async () => {
  const batch = event({ stage: "foundations" });
  const undo = event({ stage: "foundations", undoes: batch.id });
  await record(mark({ status: "learning" }), mark({ basedOn: 0, occurredAt: "2020-01-01T00:00:00Z" }), batch);
  await record(event({ topic: second, status: "todo" }), undo, mark({ status: "skipped" }));
  const rebuilt = [...replay(await logged())].map(([topicId, row]) => ({ topicId, ...row }));
  expect(rebuilt.sort((a, b) => (a.topicId < b.topicId ? -1 : 1))).toEqual(await kept());
});

test("an account that is gone records nothing", async () => {
  await expect(recordEvents({ userId: randomUUID(), events: [mark({})] })).rejects.toMatchObject({
    code: "NOT_SIGNED_IN",
  });
});

test("statements do not grow with events or topics: one to read, two to write", async () => {
  await getRoadmap("ai-product-manager");
  const hundred = Array.from({ length: 100 }, (_, n) => event({ topic: topics[n % 4] }));
  expect(await countStatements(() => getProgress({ userId }))).toBe(1);
  expect(await countStatements(() => record(mark({})))).toBe(2);
  expect(await countStatements(() => record(...hundred))).toBe(2);
  expect(await countStatements(() => record(event({ stage: "foundations" })))).toBe(2);
  expect(await countStatements(() => getProgress({ userId }))).toBe(1);
  expect(await countStatements(() => getCapabilities({ userId }))).toBe(1);
});

test("what was read before is decided on only while it stands", async () => {
  const sent = mark({ basedOn: 0 });
  const loaded = (await loadLearner(pool(), userId, [sent])) ?? undefined;
  await record(mark({ status: "learning" }));
  const { results } = await recordEvents({ userId, events: [sent], loaded });
  expect(results[0]).toMatchObject({ outcome: "applied", topics: [{ status: "done", version: 2 }] });
  expect((await recordEvents({ userId, events: [sent], loaded })).results[0]?.outcome).toBe("duplicate");
  // Read before something was published, and after.
  const next = mark({ status: "skipped" });
  const before = (await loadLearner(pool(), userId, [next])) ?? undefined;
  await inTransaction(raiseRelease);
  expect((await recordEvents({ userId, events: [next], loaded: before })).results[0]?.outcome).toBe("applied");
  const last = mark({});
  const after = (await loadLearner(pool(), userId, [last])) ?? undefined;
  expect((await recordEvents({ userId, events: [last], loaded: after })).results[0]?.outcome).toBe("applied");
});
