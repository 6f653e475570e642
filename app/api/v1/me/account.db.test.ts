import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as me from "#app/api/v1/me/route";
import * as session from "#app/api/v1/session/route";
import * as users from "#app/api/v1/users/route";
import type { Me } from "#lib/account/schema";
import { closeDatabase, pool } from "#lib/db/client";
import { profile, read, signedUp } from "#scripts/test-person";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);
beforeEach(() => pool().query(`delete from "rate_limit"`));

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
