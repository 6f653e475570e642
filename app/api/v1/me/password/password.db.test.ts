import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as password from "#app/api/v1/me/password/route";
import { closeDatabase, pool } from "#lib/db/client";
import { count, profile, signedUp } from "#scripts/test-person";
import { goodPassword, Visitor } from "#scripts/test-visitor";

const nextPassword = "another horse, another staple";

afterAll(closeDatabase);
beforeEach(() => pool().query(`delete from "rate_limit"`));

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
