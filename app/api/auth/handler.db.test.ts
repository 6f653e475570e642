import { randomUUID } from "node:crypto";
import { decodeJwt } from "jose";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as me from "#app/api/v1/me/route";
import { createUser } from "#lib/account/mutations/create-user";
import { closeDatabase, pool } from "#lib/db/client";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);

const sessionCookie = "next-auth.session-token";
const status = async (visitor: Visitor) => (await visitor.send(me.GET, "GET", "/me")).status;

async function newcomer() {
  const email = someEmail();
  const { id } = await createUser({ email, password: goodPassword, name: "Lin" }, randomUUID());
  return { id, email };
}

const acts = async (objectOrActor: string) => {
  const { rows } = await pool().query<{ act: string }>(
    `select "act" from "AuditEntry" where "actorId" = $1::uuid or "objectId" = $1::text order by "id"`,
    [objectOrActor],
  );
  return rows.map(({ act }) => act);
};

beforeEach(() => pool().query(`delete from "rate_limit"`));

describe("signing in", () => {
  test("opens the account, and signing out closes it on the very next request, also for a copy of the cookie", async () => {
    const { id, email } = await newcomer();
    const visitor = new Visitor();
    expect(await status(visitor)).toBe(401);
    const answer = await visitor.signIn(email, goodPassword);
    expect([answer.status, await answer.json()]).toEqual([200, { url: "http://localhost:3000/" }]);
    expect(await status(visitor)).toBe(200);
    const thief = new Visitor();
    thief.cookies.set(sessionCookie, visitor.cookies.get(sessionCookie) ?? "");
    expect(await status(thief)).toBe(200);
    expect((await visitor.signOut()).status).toBe(200);
    expect(visitor.cookies.has(sessionCookie)).toBe(false);
    expect([await status(visitor), await status(thief)]).toEqual([401, 401]);
    expect(await acts(id)).toEqual(["user.create", "session.start", "session.end"]);
  });

  test("the address may be typed in any case; the password may not, nor with a space after it", async () => {
    const { email } = await newcomer();
    expect((await new Visitor().signIn(` ${email.toUpperCase()} `, goodPassword)).status).toBe(200);
    for (const wrong of [goodPassword.toUpperCase(), `${goodPassword} `, ` ${goodPassword}`, ""]) {
      expect((await new Visitor().signIn(email, wrong)).status).toBe(401);
    }
  });

  test("passwords that differ only after 72 bytes are different", async () => {
    const email = someEmail();
    const long = "é".repeat(20) + "wachsende Länge und noch viel mehr ".repeat(2);
    await createUser({ email, password: `${long}one`, name: "Lin" }, randomUUID());
    expect((await new Visitor().signIn(email, `${long}two`)).status).toBe(401);
    expect((await new Visitor().signIn(email, `${long}one`)).status).toBe(200);
  });

  test("unknown, suspended and mistyped look the same", async () => {
    const known = await newcomer();
    const suspended = await newcomer();
    await pool().query(`update "User" set "suspendedAt" = now() where "id" = $1`, [suspended.id]);
    const answers = [
      await new Visitor().signIn(known.email, "wrong horse battery staple"),
      await new Visitor().signIn(suspended.email, goodPassword),
      await new Visitor().signIn(someEmail(), goodPassword),
    ];
    const seen = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(seen[0]?.[0]).toBe(401);
    expect(seen[0]?.[1]).toContain("error=CredentialsSignin");
  });

  test("gives a new id each time; a planted or a former session of this browser is dead", async () => {
    const attacker = await newcomer();
    const victim = await newcomer();
    const evil = new Visitor();
    await evil.signIn(attacker.email, goodPassword);
    const browser = new Visitor();
    browser.cookies.set(sessionCookie, evil.cookies.get(sessionCookie) ?? "");
    await browser.signIn(victim.email, goodPassword);
    expect(browser.cookies.get(sessionCookie)).not.toBe(evil.cookies.get(sessionCookie));
    expect([await status(browser), await status(evil)]).toEqual([200, 401]);
  });

  test("another browser of the same person stays signed in", async () => {
    const { email } = await newcomer();
    const [one, two] = [new Visitor(), new Visitor()];
    await one.signIn(email, goodPassword);
    await two.signIn(email, goodPassword);
    expect([await status(one), await status(two)]).toEqual([200, 200]);
  });

  test("a hash of an older day is made stronger", async () => {
    const { id, email } = await newcomer();
    const { hash } = await import("@node-rs/argon2");
    const weak = await hash(goodPassword, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await pool().query(`update "User" set "passwordHash" = $2 where "id" = $1`, [id, weak]);
    expect((await new Visitor().signIn(email, goodPassword)).status).toBe(200);
    const { rows } = await pool().query(`select "passwordHash" from "User" where "id" = $1`, [id]);
    expect(rows[0].passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test.each(["127.0.0.1:3000", "192.168.1.20:3000", "[::1]:3000", "schoolbox.local:3000"])(
    "works under %s, and stays there",
    async (host) => {
      const { email } = await newcomer();
      const visitor = new Visitor("192.168.1.7", host);
      const answer = await visitor.signIn(email, goodPassword);
      const { url } = (await answer.json()) as { url: string };
      expect([answer.status, new URL(url).origin]).toEqual([200, `http://${host}`]);
      expect(await (await visitor.signIn(email, "wrong")).json()).toMatchObject({
        url: expect.stringContaining(`http://${host}/api/auth/error?error=CredentialsSignin`),
      });
      const fields = { csrfToken: await visitor.csrfToken(), json: "true", callbackUrl: `http://${host}/zh` };
      expect(await (await visitor.auth("POST", "signout", fields)).json()).toEqual({ url: `http://${host}/zh` });
    },
  );

  test("next-auth's own session answers from the database", async () => {
    const { id, email } = await newcomer();
    const visitor = new Visitor();
    await visitor.signIn(email, goodPassword);
    expect(await (await visitor.auth("GET", "session")).json()).toMatchObject({ user: { id, role: "learner" } });
    expect(await status(visitor)).toBe(200);
    await pool().query(`update "Session" set "revokedAt" = now() where "userId" = $1`, [id]);
    expect(await (await visitor.auth("GET", "session")).json()).toEqual({});
    expect(visitor.cookies.has(sessionCookie)).toBe(false);
  });
});

describe("sessions end by themselves", () => {
  test("the cookie holds as long as its session may, 90 days", async () => {
    const { email } = await newcomer();
    const visitor = new Visitor();
    const answer = await visitor.signIn(email, goodPassword);
    const { exp = 0, iat = 0 } = decodeJwt(visitor.cookies.get(sessionCookie) ?? "");
    expect(exp - iat).toBe(90 * 24 * 60 * 60);
    const line = answer.headers.getSetCookie().find((one) => one.startsWith(sessionCookie)) ?? "";
    const expires = Date.parse(/Expires=([^;]+)/.exec(line)?.[1] ?? "");
    expect(Math.abs(expires - exp * 1000)).toBeLessThan(5_000);
  });

  test.each([
    ["unused for 30 days", `"lastSeenAt" = now() - interval '30 days 1 minute'`, 401],
    ["unused for 29 days", `"lastSeenAt" = now() - interval '29 days'`, 200],
    ["older than its term", `"expiresAt" = now() - interval '1 second'`, 401],
  ])("%s", async (_fact, change, expected) => {
    const { id, email } = await newcomer();
    const visitor = new Visitor();
    await visitor.signIn(email, goodPassword);
    await pool().query(`update "Session" set ${change} where "userId" = $1`, [id]);
    expect(await status(visitor)).toBe(expected);
  });

  test("the time of last use is written at most every five minutes", async () => {
    const { id, email } = await newcomer();
    const visitor = new Visitor();
    await visitor.signIn(email, goodPassword);
    const seen = async () =>
      (await pool().query<{ at: Date }>(`select "lastSeenAt" as "at" from "Session" where "userId" = $1`, [id])).rows[0]
        ?.at;
    const first = await seen();
    await status(visitor);
    expect(await seen()).toEqual(first);
    await pool().query(`update "Session" set "lastSeenAt" = now() - interval '6 minutes' where "userId" = $1`, [id]);
    await status(visitor);
    expect(Number(await seen())).toBeGreaterThanOrEqual(Number(first));
  });
});
