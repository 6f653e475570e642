import { randomUUID } from "node:crypto";
import { sessionCookieName } from "#lib/auth/cookies";
import { signPointer } from "#lib/auth/pointer";
import { pool } from "#lib/db/client";

/** A live session of this person in the test file's own database, and the Cookie header a browser would show. */
export async function makeSession(userId: string): Promise<{ sid: string; cookie: string }> {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests alone, long enough to be one";
  const sid = randomUUID();
  await pool().query(
    `insert into "Session" ("id", "userId", "expiresAt", "device") values ($1, $2, now() + interval '1 day', 'test')`,
    [sid, userId],
  );
  return { sid, cookie: `${sessionCookieName()}=${await signPointer(sid, 60)}` };
}
