import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as exported from "#app/api/v1/me/export/route";
import * as password from "#app/api/v1/me/password/route";
import * as me from "#app/api/v1/me/route";
import * as oneSession from "#app/api/v1/me/sessions/[id]/route";
import * as revokeSessions from "#app/api/v1/me/sessions/revoke/route";
import * as sessions from "#app/api/v1/me/sessions/route";
import * as oneToken from "#app/api/v1/me/tokens/[id]/route";
import * as tokens from "#app/api/v1/me/tokens/route";
import * as session from "#app/api/v1/session/route";
import * as users from "#app/api/v1/users/route";
import { exportedTables } from "#lib/account/data/export";
import { tokensPerPerson } from "#lib/account/rules/profile";
import type { Me, NewToken, SessionList } from "#lib/account/schema";
import { closeDatabase, pool } from "#lib/db/client";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);
beforeEach(() => pool().query(`delete from "rate_limit"`));

const nextPassword = "another horse, another staple";

async function signedUp(email = someEmail()) {
  const visitor = new Visitor();
  const body = { email, password: goodPassword, name: "Lin", locale: "en", timeZone: "Asia/Shanghai" };
  const made = await visitor.send(users.POST, "POST", "/users", { body });
  expect(made.status).toBe(201);
  await visitor.signIn(email, goodPassword);
  const { id } = (await made.json()) as { id: string };
  return { id, email, visitor };
}

const read = async <Answer>(response: Promise<Response>) => (await response).json() as Promise<Answer>;
const profile = (visitor: Visitor) => visitor.send(me.GET, "GET", "/me");
const count = async (act: string, actor: string) =>
  (await pool().query(`select 1 from "AuditEntry" where "act" = $1 and "actorId" = $2`, [act, actor])).rowCount;

describe("signing up", () => {
  test("answers who one is, and no more", async () => {
    const visitor = new Visitor();
    const email = someEmail();
    const body = { email: email.toUpperCase(), password: goodPassword, name: " Lin " };
    const answer = await visitor.send(users.POST, "POST", "/users", { body });
    expect(await answer.json()).toEqual({
      id: expect.any(String),
      email,
      name: "Lin",
      role: "learner",
      locale: "zh",
      timeZone: "UTC",
    });
    const taken = await visitor.send(users.POST, "POST", "/users", { body });
    expect([taken.status, (await taken.json()).code]).toEqual([409, "EMAIL_TAKEN"]);
  });

  test("50 at once with one address make one account", async () => {
    const body = { email: someEmail(), password: goodPassword, name: "Lin" };
    const all = Array.from({ length: 50 }, () => new Visitor().send(users.POST, "POST", "/users", { body }));
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    expect((await new Visitor().send(users.POST, "POST", "/users", { body })).status).toBe(429);
  });

  test.each([
    ["qwertyuiop", "PASSWORD_COMMON"],
    ["short", "TOO_SHORT"],
    ["Waymark-2026", "PASSWORD_PERSONAL"],
    ["x".repeat(600), "TOO_LONG"],
  ])("refuses the password %s", async (typed, code) => {
    const body = { email: someEmail(), password: typed, name: "Lin" };
    const answer = await new Visitor().send(users.POST, "POST", "/users", { body });
    expect([answer.status, (await answer.json()).errors]).toEqual([422, [{ path: "password", code }]]);
  });

  test("says who is signed in", async () => {
    const { id, visitor } = await signedUp();
    expect(await read(visitor.send(session.GET, "GET", "/session"))).toEqual({
      user: { id, name: "Lin", role: "learner", locale: "en" },
    });
    expect(await read(new Visitor().send(session.GET, "GET", "/session"))).toEqual({ user: null });
  });
});

describe("my profile", () => {
  test("changes part by part", async () => {
    const { id, email, visitor } = await signedUp();
    const body = { name: "Mei", theme: "dark", weeklyMinutes: 300 };
    const expected = { id, email, role: "learner", locale: "en", timeZone: "Asia/Shanghai", ...body };
    expect(await read<Me>(visitor.send(me.PATCH, "PATCH", "/me", { body }))).toEqual(expected);
    expect(await read<Me>(profile(visitor))).toEqual(expected);
    expect(await read<Me>(visitor.send(me.PATCH, "PATCH", "/me", { body: {} }))).toEqual(expected);
  });

  test("a role, an id or a hash cannot be slipped in", async () => {
    const { visitor } = await signedUp();
    for (const field of ["role", "id", "passwordHash", "createdAt", "email", "suspendedAt"]) {
      const answer = await visitor.send(me.PATCH, "PATCH", "/me", { body: { [field]: "admin" } });
      expect([answer.status, (await answer.json()).errors]).toEqual([422, [{ path: field, code: "UNKNOWN_FIELD" }]]);
    }
  });
});

describe("my password", () => {
  test("changes with the current one, ends the other sessions on their next request and leaves this one", async () => {
    const { id, email, visitor } = await signedUp();
    const other = new Visitor();
    await other.signIn(email, goodPassword);
    const body = { current: goodPassword, next: nextPassword };
    expect((await visitor.send(password.PUT, "PUT", "/me/password", { body })).status).toBe(204);
    expect([(await profile(visitor)).status, (await profile(other)).status]).toEqual([200, 401]);
    expect((await new Visitor().signIn(email, goodPassword)).status).toBe(401);
    expect((await new Visitor().signIn(email, nextPassword)).status).toBe(200);
    expect(await count("user.password", id)).toBe(1);
  });

  test.each([
    [
      { current: "not this one at all", next: nextPassword },
      { path: "current", code: "WRONG_PASSWORD" },
    ],
    [{ next: nextPassword }, { path: "current", code: "REQUIRED" }],
    [
      { current: goodPassword, next: "qwertyuiop" },
      { path: "next", code: "PASSWORD_COMMON" },
    ],
    [
      { current: goodPassword, next: "x" },
      { path: "next", code: "TOO_SHORT" },
    ],
  ])("%o is refused", async (body, error) => {
    const { visitor } = await signedUp();
    const answer = await visitor.send(password.PUT, "PUT", "/me/password", { body });
    expect([answer.status, (await answer.json()).errors]).toEqual([422, [error]]);
  });

  test("two changes at once: one wins, and only its password opens the account", async () => {
    const { email, visitor } = await signedUp();
    const choices = ["first horse of many staples", "second horse of many staples"];
    const send = (next: string) =>
      visitor.send(password.PUT, "PUT", "/me/password", { body: { current: goodPassword, next } });
    const statuses = (await Promise.all(choices.map(send))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([204, 422]);
    const opens = await Promise.all(choices.map(async (next) => (await new Visitor().signIn(email, next)).status));
    expect(opens).toEqual(statuses.map((status) => (status === 204 ? 200 : 401)));
  });

  test("the current one cannot be guessed without end", async () => {
    const { visitor } = await signedUp();
    const body = { current: "not this one at all", next: nextPassword };
    const seen = [];
    for (let index = 0; index < 12; index++) {
      seen.push((await visitor.send(password.PUT, "PUT", "/me/password", { body })).status);
    }
    expect(seen.filter((status) => status === 422)).toHaveLength(10);
    expect(seen.filter((status) => status === 429)).toHaveLength(2);
  });
});

describe("my sessions", () => {
  test("are listed and can be ended, mine only", async () => {
    const { email, visitor } = await signedUp();
    const stranger = await signedUp();
    const other = new Visitor();
    await other.signIn(email, goodPassword);
    const { items } = await read<SessionList>(visitor.send(sessions.GET, "GET", "/me/sessions"));
    expect(items.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const target = items.find(({ current }) => !current)?.id ?? "";
    const end = (who: Visitor, id: string) =>
      who.send(oneSession.DELETE, "DELETE", `/me/sessions/${id}`, { params: { id } });
    expect((await end(stranger.visitor, target)).status).toBe(404);
    expect((await profile(other)).status).toBe(200);
    expect((await end(visitor, target)).status).toBe(204);
    expect((await profile(other)).status).toBe(401);
    expect((await end(visitor, target)).status).toBe(404);
    expect((await end(visitor, "nonsense")).status).toBe(404);
  });

  test("all but this one, then all", async () => {
    const { id, email, visitor } = await signedUp();
    const other = new Visitor();
    await other.signIn(email, goodPassword);
    const revoke = (except: string) =>
      visitor.send(revokeSessions.POST, "POST", "/me/sessions/revoke", { body: { except } });
    expect((await revoke("nobody")).status).toBe(422);
    expect((await revoke("this")).status).toBe(204);
    expect([(await profile(visitor)).status, (await profile(other)).status]).toEqual([200, 401]);
    expect((await revoke("none")).status).toBe(204);
    expect((await profile(visitor)).status).toBe(401);
    expect(await count("session.revoke-all", id)).toBe(2);
  });
});

describe("my access tokens", () => {
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
  const make = (visitor: Visitor, scopes: string[] = ["read"]) =>
    visitor.send(tokens.POST, "POST", "/me/tokens", { body: { name: "backup", scopes } });

  test("are shown once, kept as a hash, open what their scopes say and nothing of the account, and can be revoked", async () => {
    const { id, visitor } = await signedUp();
    const made = await make(visitor);
    expect(made.status).toBe(201);
    const { token, ...rest } = (await made.json()) as NewToken;
    expect(rest).toEqual({ id: expect.any(String), name: "backup", scopes: ["read"], createdAt: expect.any(String) });
    const list = await read(visitor.send(tokens.GET, "GET", "/me/tokens"));
    expect(list).toEqual({ items: [{ ...rest, lastUsedAt: null }] });
    const { rows } = await pool().query(`select "hash" from "AccessToken" where "id" = $1`, [rest.id]);
    expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/);

    const script = new Visitor();
    expect((await script.send(me.GET, "GET", "/me", bearer(token))).status).toBe(200);
    const closed = [
      await script.send(me.PATCH, "PATCH", "/me", { body: {}, ...bearer(token) }),
      await script.send(me.DELETE, "DELETE", "/me", { body: { password: goodPassword }, ...bearer(token) }),
      await script.send(password.PUT, "PUT", "/me/password", { body: {}, ...bearer(token) }),
      await script.send(tokens.POST, "POST", "/me/tokens", { body: {}, ...bearer(token) }),
      await script.send(sessions.GET, "GET", "/me/sessions", bearer(token)),
    ];
    expect(closed.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);

    const params = { id: rest.id };
    const revoke = (who: Visitor) => who.send(oneToken.DELETE, "DELETE", `/me/tokens/${rest.id}`, { params });
    expect((await revoke((await signedUp()).visitor)).status).toBe(404);
    expect((await revoke(visitor)).status).toBe(204);
    expect((await script.send(me.GET, "GET", "/me", bearer(token))).status).toBe(401);
    expect([await count("token.create", id), await count("token.revoke", id)]).toEqual([1, 1]);
  });

  test.each(["Bearer", "Bearer x", "Basic bGluOnB3", "Bearer waymark_short", "nonsense", "Bearer a b"])(
    "%s is nobody, whatever the cookies say",
    async (authorization) => {
      const { visitor } = await signedUp();
      expect((await visitor.send(me.GET, "GET", "/me", { headers: { authorization } })).status).toBe(401);
      expect((await visitor.send(session.GET, "GET", "/session", { headers: { authorization } })).status).toBe(401);
    },
  );

  test("one may have so many and not one more, also at once", async () => {
    const { visitor } = await signedUp();
    const all = await Promise.all(Array.from({ length: tokensPerPerson + 10 }, () => make(visitor)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(tokensPerPerson);
    expect(all.filter(({ status }) => status === 422)).toHaveLength(10);
  });
});

/** Something in every table that belongs to a person. */
async function leaveTraces(visitor: Visitor, userId: string, canary: string) {
  await visitor.send(me.PATCH, "PATCH", "/me", { body: { name: canary } });
  await visitor.send(tokens.POST, "POST", "/me/tokens", { body: { name: canary, scopes: ["read"] } });
  const { rows } = await pool().query<{ id: string }>(`select "id" from "ContentItem" limit 1`);
  const item =
    rows[0]?.id ??
    (
      await pool().query<{ id: string }>(
        `insert into "ContentItem" ("id", "kind", "slug", "draftVersion") values (uuidv7(), 'topic', 'a-topic', 1)
         returning "id"`,
      )
    ).rows[0]?.id;
  const event = randomUUID();
  await pool().query(
    `insert into "ProgressEvent" ("userId", "id", "itemId", "status", "outcome", "occurredAt", "recordedAt")
     values ($1, $2, $3, 'done', 'applied', now(), now())`,
    [userId, event, item],
  );
  await pool().query(
    `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "eventId", "eventAt")
     values ($1, $2, 'done', 1, now(), $3, now())`,
    [userId, item, event],
  );
  await pool().query(`insert into "Identity" ("issuer", "subject", "userId") values ('https://id.example', $1, $2)`, [
    canary,
    userId,
  ]);
}

async function personalTables(): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    `select "table_name" as "name" from information_schema.columns where table_schema = 'public' and column_name = 'userId'`,
  );
  return rows.map(({ name }) => name);
}

describe("everything kept about me", () => {
  test("is in the export, table by table, without a hash", async () => {
    const { id, visitor } = await signedUp();
    const canary = `canary-${randomUUID()}`;
    await leaveTraces(visitor, id, canary);
    const answer = await visitor.send(exported.GET, "GET", "/me/export");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="waymark-[\d-]+\.json"$/);
    const text = await answer.text();
    const file = JSON.parse(text) as Record<string, unknown[]>;
    for (const table of await personalTables()) {
      const list = exportedTables[table];
      expect([table, list && (file[list]?.length ?? 0) > 0]).toEqual([table, true]);
    }
    expect(text).not.toMatch(/argon2|passwordHash|"hash"/);
    expect(text.split(canary).length).toBeGreaterThan(3);
  });

  test("is gone after deletion: no row, no word; the audit keeps that it happened", async () => {
    const { id, email, visitor } = await signedUp();
    const canary = `canary-${randomUUID()}`;
    await leaveTraces(visitor, id, canary);
    const other = new Visitor();
    await other.signIn(email, goodPassword);
    const remove = (typed: object) => visitor.send(me.DELETE, "DELETE", "/me", { body: typed });
    expect((await remove({})).status).toBe(422);
    const wrong = await remove({ password: "not this one at all" });
    expect([wrong.status, (await wrong.json()).errors]).toEqual([422, [{ path: "password", code: "WRONG_PASSWORD" }]]);
    expect((await remove({ password: goodPassword })).status).toBe(204);
    expect([(await profile(visitor)).status, (await profile(other)).status]).toEqual([401, 401]);
    expect((await visitor.signIn(email, goodPassword)).status).toBe(401);
    for (const table of await personalTables()) {
      const left = await pool().query(`select 1 from "${table}" where "userId" = $1`, [id]);
      expect([table, left.rowCount]).toEqual([table, 0]);
    }
    const { rows: tables } = await pool().query<{ name: string }>(
      `select "table_name" as "name" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const left = await pool().query(`select 1 from "${name}" t where t::text like any ($1)`, [
        [`%${canary}%`, `%${email}%`],
      ]);
      expect([name, left.rowCount]).toEqual([name, 0]);
    }
    expect(await count("user.delete", id)).toBe(1);
    await signedUp(email);
  });
});
