import { profileColumns } from "#lib/account/data/profile";
import type { Me, PersonalExport } from "#lib/account/schema";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";

/** Each list of the export: what it is read with. `$1` is the person. No hash, and no id of anyone else. */
const lists = {
  sessions: `select "id", "device", "createdAt", "lastSeenAt", "expiresAt", "revokedAt" from "Session"
    where "userId" = $1 order by "createdAt"`,
  accessTokens: `select "id", "name", "scopes"::text[] as "scopes", "createdAt", "lastUsedAt", "revokedAt" from "AccessToken"
    where "userId" = $1 order by "createdAt"`,
  identities: `select "issuer", "subject", "createdAt" from "Identity" where "userId" = $1 order by "createdAt"`,
  progress: `select i."slug" as "topic", p."status", p."version", p."updatedAt", p."firstDoneAt" from "TopicProgress" p
    join "ContentItem" i on i."id" = p."topicId" where p."userId" = $1 order by i."slug"`,
  events: `select e."id", i."kind", i."slug", e."status", e."outcome", e."basedOn", e."occurredAt", e."recordedAt",
      e."batchId", e."undoes", e."before", e."version" from "ProgressEvent" e
    join "ContentItem" i on i."id" = e."itemId" where e."userId" = $1 order by e."seq"`,
  acts: `select a."at", a."act", a."object", a."objectId", d."before", d."after" from "AuditEntry" a
    left join "AuditDetail" d on d."entryId" = a."id" and d."userId" = $1
    where a."actorId" = $1 or d."userId" = $1 or (a."object" = 'user' and a."objectId" = $1::text) order by a."at"`,
} as const;
type List = keyof typeof lists;

/** Tables with a column `userId`, and the list that holds their rows. A test keeps this complete. */
export const exportedTables: Record<string, List> = {
  Session: "sessions",
  AccessToken: "accessTokens",
  Identity: "identities",
  TopicProgress: "progress",
  ProgressEvent: "events",
  AuditDetail: "acts",
};

type Values = Record<string, unknown>;

/** Everything the product knows of one person, as it was at one moment. */
export async function exportPerson(userId: string): Promise<PersonalExport> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("begin isolation level repeatable read read only");
    const profile = (
      await client.query<Me & { createdAt: Date }>(
        `select ${profileColumns}, "createdAt" from "User" where "id" = $1`,
        [userId],
      )
    ).rows[0];
    if (!profile) throw new AppError("NOT_SIGNED_IN");
    const found: Partial<Record<List, Values[]>> = {};
    for (const [list, text] of Object.entries(lists)) {
      found[list as List] = (await client.query<Values>(text, [userId])).rows;
    }
    const { sessions = [], accessTokens = [], identities = [], progress = [], events = [], acts = [] } = found;
    return {
      exportedAt: new Date().toISOString(),
      profile: { ...profile, createdAt: profile.createdAt.toISOString() },
      ...{ sessions, accessTokens, identities, progress, events, acts },
    };
  } finally {
    await client.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    client.release(broken);
  }
}
