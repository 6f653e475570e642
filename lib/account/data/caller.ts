import { readCookie, sessionCookieName } from "#lib/auth/cookies";
import { readPointer } from "#lib/auth/pointer";
import { hashOfToken, readBearer } from "#lib/auth/secret-token";
import { pool } from "#lib/db/client";
import type { Reading } from "#lib/db/reading";
import type { Asker } from "#lib/http/route";
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
  with person as (
    select s."id" as "via", s."lastSeenAt", u."id" as "userId", u."name", u."role", u."locale", u."timeZone"
    from "Session" s join "User" u on u."id" = s."userId"
    where s."id" = $1 and s."revokedAt" is null and u."suspendedAt" is null
      and s."expiresAt" > now() and s."lastSeenAt" > now() - interval '30 days'
  ), touched as (
    update "Session" s set "lastSeenAt" = now() from person
    where s."id" = person."via" and person."lastSeenAt" < now() - interval '5 minutes'
  )`;

const byToken = `
  with person as (
    select t."id" as "via", t."lastUsedAt", t."scopes"::text[] as "scopes",
      u."id" as "userId", u."name", u."role", u."locale", u."timeZone"
    from "AccessToken" t join "User" u on u."id" = t."userId"
    where t."hash" = $1 and t."revokedAt" is null and u."suspendedAt" is null
  ), touched as (
    update "AccessToken" t set "lastUsedAt" = now() from person
    where t."id" = person."via" and coalesce(person."lastUsedAt" < now() - interval '5 minutes', true)
  )
  select * from person`;

const nobody = { caller: null, found: null };

async function findBySession<Found>(sid: string, reading: Reading<Found> | null): Promise<Asker<Found>> {
  const { rows } = await pool().query<Row>(
    reading === null
      ? { name: "caller-by-session", text: `${bySession} select * from person`, values: [sid] }
      : {
          name: `caller-by-session, ${reading.name}`,
          // Of two columns of one name the last one counts: the person's own.
          text: `${bySession} select ${reading.columns}, person.* from person`,
          values: [sid, ...reading.values],
        },
  );
  const row = rows[0];
  if (!row) return nobody;
  const { userId, name, role, locale, timeZone, via } = row;
  const caller = { userId, name, role, locale, timeZone, sessionId: via, tokenId: null, scopes: null };
  return { caller, found: reading?.unpack(row) ?? null };
}

async function findByToken(token: string): Promise<Asker<never>> {
  const { rows } = await pool().query<Row>({ name: "caller-by-token", text: byToken, values: [hashOfToken(token)] });
  const row = rows[0];
  if (!row) return nobody;
  const { userId, name, role, locale, timeZone, via, scopes = [] } = row;
  return { caller: { userId, name, role, locale, timeZone, sessionId: null, tokenId: via, scopes }, found: null };
}

/** The person whose live session this is. */
export const findSessionCaller = async (sid: string): Promise<Caller | null> => (await findBySession(sid, null)).caller;

/**
 * Who is asking, and what is to be read of them in the same statement. A request with an Authorization header speaks for
 * its token, whatever cookies come with it; anybody can make one up, so nothing is read along with it.
 * @param reading what to read of the person with this session; asked for only when a cookie comes that we have signed
 */
export async function findCaller<Found>(
  request: Request,
  reading: (sid: string) => Promise<Reading<Found> | null>,
): Promise<Asker<Found>> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const token = readBearer(authorization);
    return token === null ? nobody : findByToken(token);
  }
  const cookie = readCookie(request.headers.get("cookie"), sessionCookieName());
  const sid = cookie === null ? null : await readPointer(cookie);
  return sid === null ? nobody : findBySession(sid, await reading(sid));
}
