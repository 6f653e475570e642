import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { exchange } from "#e2e/api/http";
import { Caller, enter, enterFirstAdmin, password, resource } from "#e2e/api/world";
import type { ProgressResult, ProgressState } from "#lib/progress/schema";

let learner: Caller;
let editor: Caller;
beforeAll(async () => {
  const office = await enterFirstAdmin();
  learner = await enter("learner", office);
  editor = await enter("editor", office);
});

const topic = "capability-map";
const mark = (fields: object = {}) => ({ id: randomUUID(), topic, status: "done", ...fields });

async function record(who: Caller, ...events: object[]): Promise<ProgressResult[]> {
  const answer = await who.send("POST", "/me/progress/events", { body: { events } });
  expect(answer.status, answer.text).toBe(200);
  return answer.json<{ results: ProgressResult[] }>().results;
}

async function progressOf(who: Caller): Promise<ProgressState> {
  return (await who.send("GET", "/me/progress?roadmap=ai-product-manager")).json<ProgressState>();
}

const stateOf = async (who: Caller, slug = topic) =>
  (await progressOf(who)).topics.find((state) => state.slug === slug);

describe("progress events", () => {
  test("are applied once, told apart from others with their id, and refused where there is no topic", async () => {
    const who = await enter("learner");
    const first = mark();
    const [applied] = await record(who, first);
    expect(applied).toMatchObject({ id: first.id, outcome: "applied", topics: [{ slug: topic, version: 1 }] });
    expect((await record(who, first))[0]).toMatchObject({ outcome: "duplicate" });
    const [reused, unknown] = await record(who, { ...first, status: "todo" }, mark({ topic: "no-such-topic" }));
    expect(reused).toMatchObject({ outcome: "rejected", code: "EVENT_ID_REUSED" });
    expect(unknown).toMatchObject({ outcome: "rejected", code: "NOT_FOUND" });
    expect(await stateOf(who)).toMatchObject({ status: "done", version: 1 });
  });

  test("that rest on an older state and are older give way", async () => {
    const who = await enter("learner");
    await record(who, mark({ status: "learning" }));
    const [late] = await record(who, mark({ basedOn: 0, occurredAt: "2020-01-01T00:00:00Z" }));
    expect(late).toMatchObject({ outcome: "superseded", topics: [{ status: "learning" }] });
  });

  test("of a stage mark all its topics, and one undo takes that back", async () => {
    const who = await enter("learner");
    await record(who, mark({ status: "learning" }));
    const before = (await progressOf(who)).topics.map(({ slug, status }) => [slug, status]);
    const batch = { id: randomUUID(), stage: "foundations", status: "done" };
    expect((await record(who, batch))[0]).toMatchObject({ outcome: "applied" });
    const stage = (await progressOf(who)).stages.find(({ slug }) => slug === "foundations");
    expect(stage?.totals.percent).toBe(100);
    const undo = { id: randomUUID(), stage: "foundations", status: "done", undoes: batch.id };
    expect((await record(who, undo))[0]).toMatchObject({ outcome: "applied" });
    expect((await progressOf(who)).topics.map(({ slug, status }) => [slug, status])).toEqual(before);
  });

  test("sent a thousand times, many at once, leave what one leaves", async () => {
    const who = await enter("learner");
    const event = mark();
    const outcomes: string[] = [];
    for (let round = 0; round < 50; round++) {
      const results = await Promise.all(Array.from({ length: 20 }, () => record(who, event)));
      outcomes.push(...results.flat().map(({ outcome }) => outcome));
    }
    expect(outcomes.filter((outcome) => outcome === "applied")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "duplicate")).toHaveLength(999);
    expect(await stateOf(who)).toMatchObject({ status: "done", version: 1 });
    const kept = (await who.send("GET", "/me/export")).json<{ events: object[]; progress: object[] }>();
    expect([kept.events.length, kept.progress.length]).toEqual([1, 1]);
  });

  test("are refused as a whole when the body is not one", async () => {
    const twoTargets = { events: [{ ...mark(), stage: "foundations" }] };
    for (const body of [{}, { events: [] }, { events: Array.from({ length: 101 }, () => mark()) }, twoTargets]) {
      const answer = await learner.send("POST", "/me/progress/events", { body });
      expect(answer.status).toBe(422);
      expect(answer.json<{ errors: object[] }>().errors.length).toBeGreaterThan(0);
    }
  });
});

describe("signing in", () => {
  test("goes as the contract says", async () => {
    const csrf = await exchange({ path: "/api/auth/csrf" });
    const { csrfToken } = csrf.json<{ csrfToken: string }>();
    const cookie = [csrf.headers["set-cookie"] ?? []].flat().map((line) => line.split(";")[0]);
    const body = new URLSearchParams({ email: learner.email, password, csrfToken, json: "true" }).toString();
    const headers = { cookie: cookie.join("; "), "content-type": "application/x-www-form-urlencoded" };
    const answer = await exchange({ method: "POST", path: "/api/auth/callback/credentials", headers, body });
    expect(answer.status).toBe(200);
    const session = [answer.headers["set-cookie"] ?? []].flat().find((line) => line.includes("session-token"));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    const mine = await exchange({ path: "/api/v1/session", headers: { cookie: session?.split(";")[0] ?? "" } });
    expect(mine.json()).toMatchObject({ user: { id: learner.id, role: "learner" } });
  });

  test("with a wrong password is refused and leaves no session", async () => {
    const stranger = new Caller();
    expect((await stranger.signIn(learner.email, "not-the-password-1")).status).toBe(401);
    expect((await stranger.send("GET", "/session")).json()).toEqual({ user: null });
    expect((await stranger.send("GET", "/me")).status).toBe(401);
  });
});

describe("edits", () => {
  test("name the version they saw: none is 428, an old one 409 with both sides", async () => {
    const made = await editor.send("POST", "/resources", { body: resource("Contract") });
    expect(made.status).toBe(201);
    expect(made.headers.etag).toBe('"1"');
    const { slug } = made.json<{ slug: string }>();
    const edit = (headers: Record<string, string>) =>
      editor.send("PATCH", `/resources/${slug}`, { body: { minutes: 25 }, headers });
    expect((await edit({})).status).toBe(428);
    const done = await edit({ "if-match": '"1"' });
    expect([done.status, done.headers.etag]).toEqual([200, '"2"']);
    const stale = await edit({ "if-match": '"1"' });
    expect(stale.status).toBe(409);
    expect(stale.json()).toMatchObject({ code: "VERSION_CONFLICT", conflict: { version: 2 } });
  });
});

test("what is published has a tag, and who has it gets nothing twice", async () => {
  for (const path of ["/api/v1/roadmaps/ai-product-manager", "/api/v1/resources/a16z-ai-canon"]) {
    const first = await exchange({ path });
    const tag = String(first.headers.etag);
    expect([first.status, tag]).toEqual([200, expect.stringMatching(/^"[^"]+"$/)]);
    const again = await exchange({ path, headers: { "if-none-match": tag } });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, "", tag]);
  }
});

test("every answer carries an id of its own, also the problems", async () => {
  const ids = new Set<string>();
  for (const path of ["/session", "/me", "/resources/no-such-thing", "/resources?limit=x"]) {
    const answer = await new Caller().send("GET", path);
    const id = String(answer.headers["x-request-id"]);
    if (answer.status >= 400) expect(answer.json()).toMatchObject({ requestId: id, status: answer.status });
    ids.add(id);
  }
  expect(ids.size).toBe(4);
});
