import type { Me, SessionList, TokenList } from "#lib/account/schema";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";
import type { TokenScope } from "#lib/permissions";

export const profileColumns = `"id", "email", "name", "role", "locale", "timeZone", "weeklyMinutes", "theme"`;

/** @throws AppError NOT_SIGNED_IN when the account was deleted a moment ago */
export async function getMe(userId: string): Promise<Me> {
  const { rows } = await pool().query<Me>(`select ${profileColumns} from "User" where "id" = $1`, [userId]);
  if (!rows[0]) throw new AppError("NOT_SIGNED_IN");
  return rows[0];
}

type SessionRow = { id: string; device: string; createdAt: Date; lastSeenAt: Date };

/** The browsers a person is signed in from, last used first. */
export async function listSessions(userId: string, current: string | null): Promise<SessionList> {
  const { rows } = await pool().query<SessionRow>(
    `select "id", "device", "createdAt", "lastSeenAt" from "Session"
     where "userId" = $1 and "revokedAt" is null and "expiresAt" > now() and "lastSeenAt" > now() - interval '30 days'
     order by "lastSeenAt" desc, "id" limit 200`,
    [userId],
  );
  return {
    items: rows.map(({ id, device, createdAt, lastSeenAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === current,
    })),
  };
}

type TokenRow = { id: string; name: string; scopes: TokenScope[]; createdAt: Date; lastUsedAt: Date | null };

export async function listTokens(userId: string): Promise<TokenList> {
  const { rows } = await pool().query<TokenRow>(
    `select "id", "name", "scopes"::text[] as "scopes", "createdAt", "lastUsedAt" from "AccessToken"
     where "userId" = $1 and "revokedAt" is null order by "createdAt" desc, "id"`,
    [userId],
  );
  return {
    items: rows.map(({ createdAt, lastUsedAt, ...token }) => ({
      ...token,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}
