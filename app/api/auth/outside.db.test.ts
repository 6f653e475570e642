import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as me from "#app/api/v1/me/route";
import { createUser } from "#lib/account/mutations/create-user";
import type { Me } from "#lib/account/schema";
import { closeDatabase, pool } from "#lib/db/client";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

type Person = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** A provider of identities on this machine, as OpenID Connect describes one. */
async function startProvider() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "k", alg: "RS256" };
  const state: { issuer: string; person: Person; nonce: string } = { issuer: "", person: { sub: "" }, nonce: "" };
  const server = createServer(async (request, response) => {
    const { issuer, person, nonce } = state;
    const path = request.url?.split("?")[0];
    let answer: unknown = {};
    if (path === "/.well-known/openid-configuration") {
      answer = {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      };
    } else if (path === "/jwks") answer = { keys: [jwk] };
    else if (path === "/token") {
      const claims = new SignJWT({ ...person, nonce })
        .setProtectedHeader({ alg: "RS256", kid: "k" })
        .setIssuer(issuer)
        .setAudience("waymark")
        .setIssuedAt()
        .setExpirationTime("5m");
      answer = { access_token: "a", token_type: "Bearer", id_token: await claims.sign(privateKey) };
    }
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { state, stop: () => server.close() };
}

let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider();
  Object.assign(process.env, {
    OIDC_ISSUER: provider.state.issuer,
    OIDC_ID: "waymark",
    OIDC_SECRET: "s",
    OIDC_NAME: "School",
  });
});
afterAll(async () => {
  provider.stop();
  await closeDatabase();
});
beforeEach(() => pool().query(`delete from "rate_limit"`));

/** Goes to the provider and comes back. */
async function arrive(visitor: Visitor, person: Person, change: { state?: string } = {}) {
  const csrfToken = await visitor.csrfToken();
  const fields = { csrfToken, json: "true", callbackUrl: "/en/dashboard" };
  const { url } = (await (await visitor.auth("POST", "signin/oidc", fields)).json()) as { url: string };
  const asked = new URL(url).searchParams;
  Object.assign(provider.state, { person, nonce: asked.get("nonce") });
  const search = new URLSearchParams({ code: "c", state: change.state ?? asked.get("state") ?? "" });
  const answer = await visitor.auth("GET", `callback/oidc?${search}`);
  return { asked, status: answer.status, location: answer.headers.get("location") };
}
const profile = async (visitor: Visitor) => (await (await visitor.send(me.GET, "GET", "/me")).json()) as Me;

test("is offered under its name", async () => {
  const offered = await (await new Visitor().auth("GET", "providers")).json();
  expect(offered).toMatchObject({ oidc: { id: "oidc", name: "School" } });
});

test("a first visit makes an account, the next one finds it, also under another address", async () => {
  const visitor = new Visitor();
  const person = { sub: randomUUID(), email: someEmail(), email_verified: true, name: "Mei Lin" };
  const { asked, status, location } = await arrive(visitor, person);
  expect([status, location]).toEqual([302, "http://localhost:3000/en/dashboard"]);
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toBeTruthy();
  const { id, email, name } = await profile(visitor);
  expect([email, name]).toEqual([person.email, "Mei Lin"]);
  const again = new Visitor();
  await arrive(again, { ...person, email: someEmail(), email_verified: false });
  expect((await profile(again)).id).toBe(id);
  const { rows } = await pool().query(`select "act" from "AuditEntry" where "actorId" = $1 order by "id"`, [id]);
  expect(rows.map(({ act }) => act)).toEqual(["user.create", "session.start", "session.start"]);
});

test("an account that has the address already is not opened", async () => {
  const email = someEmail();
  await createUser({ email, password: goodPassword, name: "Lin" }, randomUUID());
  const visitor = new Visitor();
  const { location } = await arrive(visitor, { sub: randomUUID(), email: email.toUpperCase(), email_verified: true });
  expect(location).toMatch(/\/sign-in\?error=EMAIL_TAKEN$/);
  expect(await profile(visitor)).toMatchObject({ code: "NOT_SIGNED_IN" });
});

test.each([
  ["without an address", { sub: randomUUID() }],
  ["with one that is not verified", { sub: randomUUID(), email: someEmail(), email_verified: false }],
])("a first visit %s makes no account", async (_fact, person) => {
  const visitor = new Visitor();
  expect((await arrive(visitor, person)).location).toMatch(/\/sign-in\?error=EMAIL_UNVERIFIED$/);
  expect(await profile(visitor)).toMatchObject({ code: "NOT_SIGNED_IN" });
});

test("a suspended person does not get in", async () => {
  const person = { sub: randomUUID(), email: someEmail(), email_verified: true };
  await arrive(new Visitor(), person);
  await pool().query(`update "User" set "suspendedAt" = now() where "email" = $1`, [person.email]);
  const visitor = new Visitor();
  expect((await arrive(visitor, person)).location).toMatch(/error=ACCESS_DENIED$/);
  expect(await profile(visitor)).toMatchObject({ code: "NOT_SIGNED_IN" });
});

test("an answer to a question nobody asked is refused", async () => {
  const visitor = new Visitor();
  const { location } = await arrive(
    visitor,
    { sub: randomUUID(), email: someEmail(), email_verified: true },
    { state: "x" },
  );
  expect(location).toContain("error=OAuthCallback");
  expect(await profile(visitor)).toMatchObject({ code: "NOT_SIGNED_IN" });
});

test("someone without a password proves by a fresh sign-in that it is them", async () => {
  const visitor = new Visitor();
  const person = { sub: randomUUID(), email: someEmail(), email_verified: true };
  await arrive(visitor, person);
  const { id } = await profile(visitor);
  const remove = () => visitor.send(me.DELETE, "DELETE", "/me", { body: {} });
  await pool().query(`update "Session" set "createdAt" = now() - interval '16 minutes' where "userId" = $1`, [id]);
  expect((await (await remove()).json()).errors).toEqual([{ path: "password", code: "SIGN_IN_AGAIN" }]);
  await arrive(visitor, person);
  expect((await remove()).status).toBe(204);
});
