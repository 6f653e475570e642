import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { readMomentCursor, writeCursor } from "#lib/http/cursor";
import type { OwnReport, OwnReports, ReportQuery } from "#lib/links/schema/reports";

export const reportColumns = `r."id", i."slug" as "resource", r."reason", r."note",
  ${utc('r."reportedAt"')} as "reportedAt", ${utc('r."handledAt"')} as "handledAt", r."outcome"`;

/** What someone has reported, newest first, of one resource or of all. */
export async function listOwnReports({
  userId,
  query: { resource, cursor, limit },
}: {
  userId: string;
  query: ReportQuery;
}): Promise<OwnReports> {
  const [at, id] = readMomentCursor(cursor);
  const { rows } = await pool().query<OwnReport>(
    `select ${reportColumns} from "ResourceReport" r join "ContentItem" i on i."id" = r."itemId"
     where r."userId" = $1 and ($2::text is null or i."slug" = $2)
       and ($3::timestamptz is null or (r."reportedAt", r."id") < ($3, $4::uuid))
     order by r."reportedAt" desc, r."id" desc limit $5`,
    [userId, resource ?? null, at, id, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor([last.reportedAt, last.id]) : null };
}
