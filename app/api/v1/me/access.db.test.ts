import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as password from "#app/api/v1/me/password/route";
import * as me from "#app/api/v1/me/route";
import * as oneSession from "#app/api/v1/me/sessions/[id]/route";
import * as revokeSessions from "#app/api/v1/me/sessions/revoke/route";
import * as sessions from "#app/api/v1/me/sessions/route";
import * as oneToken from "#app/api/v1/me/tokens/[id]/route";
import * as tokens from "#app/api/v1/me/tokens/route";
import * as session from "#app/api/v1/session/route";
import { tokensPerPerson } from "#lib/account/rules/profile";
import type { NewToken, SessionList } from "#lib/account/schema";
import { closeDatabase, pool } from "#lib/db/client";
import { count, profile, read, signedUp } from "#scripts/test-person";
import { goodPassword, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);
beforeEach(() => pool().query(`delete from "rate_limit"`));

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
