import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { findCaller } from "#lib/account/data/caller";
import { makeSession } from "#lib/account/data/session-for-tests";
import { sessionCookieName } from "#lib/auth/cookies";
import { hashOfToken, makeSecretToken } from "#lib/auth/secret-token";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import type { Reading } from "#lib/db/reading";

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

test("a session's person, and what is read of them, in one statement", async () => {
  const userId = await makeLearner();
  const { sid, cookie } = await makeSession(userId);
  expect(await find({ cookie })).toMatchObject({
    caller: { userId, role: "learner", sessionId: sid, tokenId: null },
    found: { email: `${userId}@example.org`, offered: "this" },
  });
  expect(ask).toHaveBeenCalledExactlyOnceWith(sid);
  expect(await countStatements(() => find({ cookie }))).toBe(1);
});

test.each([
  ["revoked", `update "Session" set "revokedAt" = now() where "userId" = $1`],
  ["of someone suspended", `update "User" set "suspendedAt" = now() where "id" = $1`],
])("a session %s is nobody's, and nothing is read", async (_name, end) => {
  const userId = await makeLearner();
  const { cookie } = await makeSession(userId);
  await pool().query(end, [userId]);
  expect(await find({ cookie })).toEqual({ caller: null, found: null });
});

test("nothing is prepared for whoever shows no cookie that we have signed", async () => {
  const { cookie } = await makeSession(await makeLearner());
  const shown: Record<string, string>[] = [
    {},
    { cookie: `${cookie}x` },
    { authorization: `Bearer ${cookie.slice(sessionCookieName().length + 1)}`, cookie },
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
  const { cookie } = await makeSession(other);
  expect(await find({ authorization: `Bearer ${token}`, cookie })).toMatchObject({
    caller: { userId, sessionId: null, scopes: ["read"] },
    found: null,
  });
  expect(ask).not.toHaveBeenCalled();
});
