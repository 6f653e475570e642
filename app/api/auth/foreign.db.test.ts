import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import * as me from "#app/api/v1/me/route";
import { createUser } from "#lib/account/mutations/create-user";
import { closeDatabase } from "#lib/db/client";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);

const sessionCookie = "next-auth.session-token";
const status = async (visitor: Visitor) => (await visitor.send(me.GET, "GET", "/me")).status;

async function newcomer() {
  const email = someEmail();
  await createUser({ email, password: goodPassword, name: "Lin" }, randomUUID());
  return { email };
}

describe("what another site could try", () => {
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
  ];
  test.each(foreign)("sign-in and sign-out with %o", async (headers) => {
    const { email } = await newcomer();
    const visitor = new Visitor();
    await visitor.signIn(email, goodPassword);
    const csrfToken = await visitor.csrfToken();
    const fields = { email, password: goodPassword, csrfToken, json: "true" };
    for (const path of ["callback/credentials", "signout"]) {
      expect((await visitor.auth("POST", path, fields, headers)).status).toBe(403);
    }
    expect(await status(visitor)).toBe(200);
  });

  test("without the token of this browser, and with another browser's", async () => {
    const { email } = await newcomer();
    const other = await new Visitor().csrfToken();
    for (const csrfToken of ["", other]) {
      const visitor = new Visitor();
      const answer = await visitor.auth("POST", "callback/credentials", { email, password: goodPassword, csrfToken });
      expect([answer.status, (await answer.json()).code]).toEqual([403, "WRONG_ORIGIN"]);
      expect(await status(visitor)).toBe(401);
    }
  });

  test.each([
    ["//evil.example", "http://localhost:3000"],
    ["/\\evil.example", "http://localhost:3000"],
    ["https://evil.example/", "http://localhost:3000"],
    ["http://localhost:3000@evil.example/", "http://localhost:3000"],
    ["javascript:alert(1)", "http://localhost:3000"],
    ["\thttps://evil.example", "http://localhost:3000"],
    ["/zh/dashboard?x=1", "http://localhost:3000/zh/dashboard?x=1"],
  ])("callbackUrl %s", async (callbackUrl, expected) => {
    const { email } = await newcomer();
    const visitor = new Visitor();
    const fields = { email, password: goodPassword, csrfToken: await visitor.csrfToken(), json: "true", callbackUrl };
    const answer = await visitor.auth("POST", "callback/credentials", fields);
    expect((await answer.json()).url.replace(/\/$/, "")).toBe(expected);
  });

  test("a callback cookie for another site is ignored", async () => {
    const visitor = new Visitor();
    visitor.cookies.set("next-auth.callback-url", encodeURIComponent("https://evil.example/"));
    expect((await visitor.signIn((await newcomer()).email, goodPassword)).status).toBe(200);
    visitor.cookies.set("next-auth.callback-url", "javascript:1");
    expect((await visitor.signOut()).status).toBe(200);
  });
});

describe("odd requests are answered, never with 5xx", () => {
  test.each([
    ["GET", "nothing", 404],
    ["GET", "", 404],
    ["GET", "csrf/x", 404],
    ["GET", "callback/credentials", 405],
    ["GET", "callback/github", 404],
    ["POST", "callback/nobody", 404],
    ["POST", "csrf", 405],
    ["POST", "session", 405],
    ["POST", "_log", 404],
    ["POST", "callback/credentials", 403],
  ])("%s %s", async (method, path, expected) => {
    const answer = await new Visitor().auth(method, path, method === "POST" ? { a: "1" } : undefined);
    expect(answer.status).toBe(expected);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test("its own pages lead to ours", async () => {
    const visitor = new Visitor();
    visitor.cookies.set("locale", "en");
    const location = async (path: string) => (await visitor.auth("GET", path)).headers.get("location");
    expect(await location("signin?callbackUrl=/zh/settings")).toBe("/en/sign-in?next=%2Fzh%2Fsettings");
    expect(await location("signin?callbackUrl=https://evil.example/x")).toBe("/en/sign-in");
    expect(await location("error?error=OAuthCallback")).toBe("/en/sign-in?error=OAuthCallback");
    expect(await location("error?error=%3Cscript%3E")).toBe("/en/sign-in");
  });

  test("cookies of nonsense, a NUL, a large body", async () => {
    const visitor = new Visitor();
    visitor.cookies.set(sessionCookie, "%E0%A4%A");
    expect((await visitor.auth("GET", "session")).status).toBe(200);
    visitor.cookies.set(sessionCookie, "a.b.c");
    expect(await status(visitor)).toBe(401);
    const csrfToken = await visitor.csrfToken();
    const send = (email: string) => visitor.auth("POST", "callback/credentials", { email, password: "x", csrfToken });
    expect((await send("a\u0000@example.org")).status).toBe(422);
    expect((await send("x".repeat(20_000))).status).toBe(413);
  });
});
