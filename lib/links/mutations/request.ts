import { pool } from "#lib/db/client";
import { syncLinks } from "#lib/links/mutations/queue";

/**
 * Puts the links of these resources at the head of the queue; asking twice is asking once. What is not there or archived is
 * left out.
 * @returns how many will be checked
 */
export async function requestChecks(slugs: readonly string[]): Promise<number> {
  await syncLinks();
  // Columns of time round to milliseconds: what is due now must not be due half of one later.
  const { rowCount } = await pool().query(
    `update "LinkCheck" c set "askedAt" = coalesce(c."askedAt", now()), "nextAt" = least(c."nextAt", date_trunc('milliseconds', now()))
     from "ContentItem" i
     where i."id" = c."itemId" and i."kind" = 'resource' and i."archivedAt" is null and i."slug" = any ($1)`,
    [slugs],
  );
  return rowCount ?? 0;
}
