import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { handleAuth } from "#app/api/auth/handler";
import { createUser } from "#lib/account/mutations/create-user";
import { closeDatabase } from "#lib/db/client";
import { goodPassword, someEmail } from "#scripts/test-visitor";

afterAll(closeDatabase);

const site = "https://learn.example.org";
process.env.NEXTAUTH_URL = site;
process.env.NEXTAUTH_SECRET = "only-for-tests-Z1x9Q7w3K5m8L2p4";

/** As it arrives behind a proxy: over http, under whatever Host somebody wrote. */
function send(method: string, path: string, { host = "learn.example.org", cookie = "", body = "" } = {}) {
  const headers = { host, cookie, origin: site, "content-type": "application/x-www-form-urlencoded" };
  const init: RequestInit = { method, headers, ...(method === "POST" ? { body } : {}) };
  const nextauth = path.split("?")[0]?.split("/") ?? [];
  return handleAuth(new Request(`http://127.0.0.1:3000/api/auth/${path}`, init), {
    params: Promise.resolve({ nextauth }),
  });
}

test("with an https address every cookie is __Host-, Secure, HttpOnly and Lax, and no other host is ever named", async () => {
  const email = someEmail();
  await createUser({ email, password: goodPassword, name: "Lin" }, randomUUID());
  const first = await send("GET", "csrf", { host: "evil.example" });
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const fields = { email, password: goodPassword, csrfToken, json: "true", callbackUrl: "/zh/dashboard" };
  const answer = await send("POST", "callback/credentials", {
    host: "evil.example",
    cookie,
    body: new URLSearchParams(fields).toString(),
  });
  expect([answer.status, await answer.json()]).toEqual([200, { url: `${site}/zh/dashboard` }]);
  const all = [...first.headers.getSetCookie(), ...answer.headers.getSetCookie()];
  expect(all.map((line) => line.split("=")[0])).toEqual(
    expect.arrayContaining(["__Host-next-auth.csrf-token", "__Host-next-auth.session-token", "__Host-waymark.device"]),
  );
  for (const line of all) {
    expect(line).toMatch(/^__Host-/);
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toMatch(/; Secure/);
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).not.toMatch(/Domain|evil/i);
  }
});

test("a write that says it comes from the same host over http is foreign", async () => {
  const headers = { origin: "http://learn.example.org", "content-type": "application/x-www-form-urlencoded" };
  const request = new Request("http://127.0.0.1:3000/api/auth/signout", { method: "POST", headers, body: "a=1" });
  expect((await handleAuth(request, { params: Promise.resolve({ nextauth: ["signout"] }) })).status).toBe(403);
});
