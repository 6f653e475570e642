import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findCaller } from "#lib/account/data/caller";
import { sessionCookieName } from "#lib/auth/cookies";
import { signPointer } from "#lib/auth/pointer";
import { hashOfToken, makeSecretToken } from "#lib/auth/secret-token";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import type { Reading } from "#lib/db/reading";

beforeAll(() => vi.stubEnv("NEXTAUTH_SECRET", "a secret for this test alone, long enough"));
afterAll(closeDatabase);

/** It tries to pass for somebody else, too. */
const reading: Reading<{ email: string; offered: string }> = {
  name: "email-of-person",
  columns: `(select u."email" from "User" u where u."id" = person."userId") as "email", $2 as "offered", 'admin' as "role"`,
  values: ["this"],
  unpack: ({ email, offered }: { email: string; offered: string }) => ({ email, offered }),
};
const ask = vi.fn(async (_sid: string) => reading);
const find = (headers: Record<string, string>) => {
  ask.mockClear();
  return findCaller(new Request("http://localhost/api/v1/me", { headers }), ask);
};
const withCookie = (value: string) => find({ cookie: `${sessionCookieName()}=${value}` });

async function makeSession(userId: string): Promise<string> {
  const sid = randomUUID();
  await pool().query(
    `insert into "Session" ("id", "userId", "expiresAt", "device") values ($1, $2, now() + interval '1 day', 'test')`,
    [sid, userId],
  );
  return sid;
}

test("a session's person, and what is read of them, in one statement", async () => {
  const userId = await makeLearner();
  const sid = await makeSession(userId);
  const cookie = await signPointer(sid, 60);
  expect(await withCookie(cookie)).toMatchObject({
    caller: { userId, role: "learner", sessionId: sid, tokenId: null },
    found: { email: `${userId}@example.org`, offered: "this" },
  });
  expect(ask).toHaveBeenCalledExactlyOnceWith(sid);
  expect(await countStatements(() => withCookie(cookie))).toBe(1);
});

test.each([
  ["revoked", `update "Session" set "revokedAt" = now() where "userId" = $1`],
  ["of someone suspended", `update "User" set "suspendedAt" = now() where "id" = $1`],
])("a session %s is nobody's, and nothing is read", async (_name, end) => {
  const userId = await makeLearner();
  const cookie = await signPointer(await makeSession(userId), 60);
  await pool().query(end, [userId]);
  expect(await withCookie(cookie)).toEqual({ caller: null, found: null });
});

test("nothing is prepared for whoever shows no cookie that we have signed", async () => {
  const userId = await makeLearner();
  const cookie = await signPointer(await makeSession(userId), 60);
  const shown: Record<string, string>[] = [
    {},
    { cookie: `${sessionCookieName()}=${cookie}x` },
    { authorization: `Bearer ${cookie}` },
    { authorization: `Bearer ${makeSecretToken()}` },
  ];
  for (const headers of shown) {
    expect(await find(headers)).toEqual({ caller: null, found: null });
    expect(ask).not.toHaveBeenCalled();
  }
});

test("a token finds its person alone, whatever cookies come with it", async () => {
  const [userId, other] = [await makeLearner(), await makeLearner()];
  const token = makeSecretToken();
  await pool().query(
    `insert into "AccessToken" ("id", "userId", "name", "hash", "scopes") values ($1, $2, 'test', $3, '{read}')`,
    [randomUUID(), userId, hashOfToken(token)],
  );
  const cookie = `${sessionCookieName()}=${await signPointer(await makeSession(other), 60)}`;
  expect(await find({ authorization: `Bearer ${token}`, cookie })).toMatchObject({
    caller: { userId, sessionId: null, scopes: ["read"] },
    found: null,
  });
  expect(ask).not.toHaveBeenCalled();
});
