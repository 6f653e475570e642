import { readCookie, sessionCookieName } from "#lib/auth/cookies";
import { readPointer } from "#lib/auth/pointer";
import { hashOfToken, readBearer } from "#lib/auth/secret-token";
import { pool } from "#lib/db/client";
import type { Caller, Role, TokenScope } from "#lib/permissions";

type Row = {
  userId: string;
  name: string;
  role: Role;
  locale: string;
  timeZone: string;
  via: string;
  scopes?: readonly TokenScope[];
};

// One statement each, also when the time of last use is written: at most every five minutes, so that reading stays reading.
const bySession = `
  with found as (
    select s."id" as "via", s."lastSeenAt", u."id" as "userId", u."name", u."role", u."locale", u."timeZone"
    from "Session" s join "User" u on u."id" = s."userId"
    where s."id" = $1 and s."revokedAt" is null and u."suspendedAt" is null
      and s."expiresAt" > now() and s."lastSeenAt" > now() - interval '30 days'
  ), touched as (
    update "Session" s set "lastSeenAt" = now() from found
    where s."id" = found."via" and found."lastSeenAt" < now() - interval '5 minutes'
  )
  select * from found`;

const byToken = `
  with found as (
    select t."id" as "via", t."lastUsedAt", t."scopes"::text[] as "scopes",
      u."id" as "userId", u."name", u."role", u."locale", u."timeZone"
    from "AccessToken" t join "User" u on u."id" = t."userId"
    where t."hash" = $1 and t."revokedAt" is null and u."suspendedAt" is null
  ), touched as (
    update "AccessToken" t set "lastUsedAt" = now() from found
    where t."id" = found."via" and coalesce(found."lastUsedAt" < now() - interval '5 minutes', true)
  )
  select * from found`;

/** The person whose live session this is. */
export async function findSessionCaller(sid: string): Promise<Caller | null> {
  const { rows } = await pool().query<Row>({ name: "caller-by-session", text: bySession, values: [sid] });
  const row = rows[0];
  if (!row) return null;
  const { userId, name, role, locale, timeZone, via } = row;
  return { userId, name, role, locale, timeZone, sessionId: via, tokenId: null, scopes: null };
}

async function findTokenCaller(token: string): Promise<Caller | null> {
  const { rows } = await pool().query<Row>({ name: "caller-by-token", text: byToken, values: [hashOfToken(token)] });
  const row = rows[0];
  if (!row) return null;
  const { userId, name, role, locale, timeZone, via, scopes = [] } = row;
  return { userId, name, role, locale, timeZone, sessionId: null, tokenId: via, scopes };
}

/** Who is asking. A request with an Authorization header speaks for its token, whatever cookies come with it. */
export async function findCaller(request: Request): Promise<Caller | null> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const token = readBearer(authorization);
    return token === null ? null : findTokenCaller(token);
  }
  const cookie = readCookie(request.headers.get("cookie"), sessionCookieName());
  const sid = cookie === null ? null : await readPointer(cookie);
  return sid === null ? null : findSessionCaller(sid);
}
