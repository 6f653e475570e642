import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { GET as readActivity } from "#app/api/v1/me/activity/route";
import { GET as readCapabilities } from "#app/api/v1/me/capabilities/route";
import { GET as readPlan } from "#app/api/v1/me/plan/route";
import { POST as record } from "#app/api/v1/me/progress/events/route";
import { GET as readProgress } from "#app/api/v1/me/progress/route";
import { hashOfToken, makeSecretToken } from "#lib/auth/secret-token";
import { activity, capabilities } from "#lib/capability/schema";
import { plan } from "#lib/capability/schema/plan";
import { closeDatabase, pool } from "#lib/db/client";
import { makeLearner } from "#lib/db/learner-for-tests";
import type { RouteHandler } from "#lib/http/route";
import type { TokenScope } from "#lib/permissions";
import { progressResults, progressState } from "#lib/progress/schema";

let userId = "";
let token = "";
beforeEach(async () => {
  userId = await makeLearner("Pacific/Kiritimati");
  token = await makeToken(["read", "progress"]);
});
afterAll(closeDatabase);

async function makeToken(scopes: TokenScope[]): Promise<string> {
  const secret = makeSecretToken();
  await pool().query(
    `insert into "AccessToken" ("id", "userId", "name", "hash", "scopes") values ($1, $2, 'test', $3, $4::"TokenScope"[])`,
    [randomUUID(), userId, hashOfToken(secret), scopes],
  );
  return secret;
}

async function call(handler: RouteHandler, { search = "", body = undefined as unknown, by = token } = {}) {
  const request = new Request(`http://localhost/api/v1/me${search}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { Authorization: `Bearer ${by}`, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve({}) });
  return { status: response.status, answer: await response.json() };
}

const event = (fields: object) => ({ id: randomUUID(), topic: "ai-history", status: "done", ...fields });
const send = (...events: object[]) => call(record, { body: { events } });

test("answers have the declared shapes, nothing more", async () => {
  const sent = await send(event({}), event({ stage: "fine-tuning", topic: undefined }), event({ topic: "nowhere" }));
  expect(progressResults.strict().parse(sent.answer)).toEqual(sent.answer);
  const reads = [
    [readProgress, progressState],
    [readCapabilities, capabilities],
    [readPlan, plan],
    [readActivity, activity],
  ] as const;
  for (const [route, shape] of reads) {
    const { status, answer } = await call(route);
    expect(status).toBe(200);
    expect(shape.strict().parse(answer)).toEqual(answer);
  }
});

test("numbers agree across the routes", async () => {
  await send(
    event({}),
    event({ topic: "capability-map", status: "learning" }),
    event({ topic: "five-lenses", status: "skipped" }),
  );
  const progress = await call(readProgress, { search: "?roadmap=ai-product-manager" });
  expect(progress.answer.totals).toEqual({ total: 91, done: 1, skipped: 1, percent: 1 });
  expect(progress.answer.stages[0]).toEqual({
    slug: "foundations",
    totals: { total: 11, done: 1, skipped: 1, percent: 10 },
  });
  const { answer } = await call(readPlan);
  expect(answer.nextSteps[0]).toMatchObject({
    item: { kind: "topic", slug: "capability-map" },
    reason: { code: "CONTINUE" },
  });
  expect(answer.nextSteps).toHaveLength(3);
});

describe("rhythm", () => {
  test("days are the learner's own; undo makes no learning day; a stage counts its topics", async () => {
    const first = event({ occurredAt: "2026-01-05T09:59:59Z" });
    const second = event({ topic: "five-lenses", occurredAt: "2026-01-05T10:00:00Z" });
    const undo = event({ topic: "five-lenses", status: "todo", undoes: second.id, occurredAt: "2026-01-07T12:00:00Z" });
    const again = event({ topic: "five-lenses", occurredAt: "2026-01-08T12:00:00Z" });
    await send(
      first,
      second,
      undo,
      again,
      event({ status: "skipped", topic: "capability-map", occurredAt: "2026-01-13T00:00:00Z" }),
    );
    const { answer } = await call(readActivity, { search: "?from=2026-01-01&to=2026-01-18" });
    expect(answer.days).toEqual([
      { date: "2026-01-05", events: 1, done: 1, learning: 0 },
      { date: "2026-01-06", events: 1, done: 1, learning: 0 },
      { date: "2026-01-09", events: 1, done: 0, learning: 0 },
      { date: "2026-01-13", events: 1, done: 0, learning: 0 },
    ]);
    expect(answer.weeks).toEqual([
      { week: "2026-W01", learningDays: 0, done: 0 },
      { week: "2026-W02", learningDays: 3, done: 2 },
      { week: "2026-W03", learningDays: 0, done: 0 },
    ]);
    await send({ id: randomUUID(), stage: "fine-tuning", status: "done", occurredAt: "2026-02-02T00:00:00Z" });
    const february = await call(readActivity, { search: "?from=2026-02-01&to=2026-02-28" });
    expect(february.answer.days).toEqual([{ date: "2026-02-02", events: 11, done: 11, learning: 0 }]);
  });

  test.each([
    ["?from=2026-02-30", "from", "FORMAT"],
    ["?from=2026-02-02&to=2026-02-01", "to", "BEFORE_FROM"],
    ["?from=2020-01-01&to=2026-01-01", "from", "RANGE_TOO_LONG"],
    ["?from=0000-01-01&to=0000-02-01", "from", "OUT_OF_RANGE"],
    ["?days=3", "days", "UNKNOWN_FIELD"],
  ])("%s is refused by name", async (search, path, code) => {
    const { status, answer } = await call(readActivity, { search });
    expect([status, answer.errors[0]]).toEqual([422, { path, code }]);
  });
});

test.each([
  ["neither topic nor stage", { topic: undefined }, "topic"],
  ["both", { stage: "foundations" }, "stage"],
  ["a stage that is not done", { topic: undefined, stage: "foundations", status: "todo" }, "status"],
  ["a stage with a version", { topic: undefined, stage: "foundations", basedOn: 0 }, "basedOn"],
  ["no such status", { status: "started" }, "status"],
  ["no id", { id: undefined }, "id"],
  ["an id that is none", { id: "1" }, "id"],
  ["a negative version", { basedOn: -1 }, "basedOn"],
  ["a version too large to be one", { basedOn: 2 ** 31 }, "basedOn"],
  ["a time without a zone", { occurredAt: "2026-01-01T00:00:00" }, "occurredAt"],
  ["a day that is none", { occurredAt: "2026-02-30T00:00:00Z" }, "occurredAt"],
  ["a time before the year 1", { occurredAt: "0001-01-01T00:00:00+14:00" }, "occurredAt"],
  ["a null", { basedOn: null }, "basedOn"],
  ["an unknown field", { userId: "someone" }, "userId"],
])("%s makes the whole body 422, and nothing is recorded", async (_fact, fields, field) => {
  const { status, answer } = await send(event({}), event(fields));
  expect([status, answer.errors[0].path]).toEqual([422, `events.1.${field}`]);
  expect((await call(readProgress)).answer.totals.done).toBe(0);
});

test("no event and more than a hundred are refused; a hundred are taken", async () => {
  const many = (count: number) => Array.from({ length: count }, () => event({}));
  expect((await send()).status).toBe(422);
  expect((await send(...many(101))).status).toBe(422);
  expect((await send(...many(100))).answer.results).toHaveLength(100);
});

test("an id is the same in upper case, and is answered as it was sent", async () => {
  const body = event({ id: "ABCDEF00-1234-4234-8234-1234567890AB" });
  expect((await send(body)).answer.results[0]).toMatchObject({ id: body.id, outcome: "applied" });
  expect((await send({ ...body, id: body.id.toLowerCase() })).answer.results[0]).toMatchObject({
    outcome: "duplicate",
  });
  const undo = event({ status: "todo", undoes: body.id });
  expect((await send(undo)).answer.results[0]).toMatchObject({ outcome: "applied" });
});

test("a token reads with `read` and marks with `progress`; an unknown roadmap is not found", async () => {
  const reader = await makeToken(["read"]);
  const marker = await makeToken(["progress"]);
  expect((await call(readProgress, { by: reader })).status).toBe(200);
  expect((await call(record, { by: reader, body: { events: [event({})] } })).status).toBe(403);
  expect((await call(record, { by: marker, body: { events: [event({})] } })).status).toBe(200);
  expect((await call(readCapabilities, { by: marker })).status).toBe(403);
  for (const route of [readProgress, readCapabilities, readPlan])
    expect((await call(route, { search: "?roadmap=nowhere" })).status).toBe(404);
});
