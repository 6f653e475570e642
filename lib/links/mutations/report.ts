import { recordAct } from "#lib/audit";
import { inTransaction } from "#lib/db/transaction";
import { AppError, notFound } from "#lib/errors";
import { reportColumns } from "#lib/links/data/reports";
import type { Handling, NewReport, OwnReport } from "#lib/links/schema/reports";

type Reporting = { userId: string; slug: string; report: NewReport };

/**
 * Keeps a learner's report of a resource. The same report again changes nothing.
 * @throws AppError NOT_FOUND unless it is published, ID_REUSED, ALREADY_REPORTED while an earlier one waits
 */
export function reportResource({ userId, slug, report }: Reporting): Promise<OwnReport> {
  const { reason, note } = report;
  const id = report.id.toLowerCase();
  return inTransaction(async (client) => {
    const { rows: items } = await client.query<{ id: string }>(
      `select "id" from "ContentItem" where "kind" = 'resource' and "slug" = $1
         and "publishedVersion" is not null and "archivedAt" is null`,
      [slug],
    );
    const itemId = items[0]?.id;
    if (itemId === undefined) throw notFound();
    await client.query(
      `insert into "ResourceReport" ("userId", "id", "itemId", "reason", "note", "reportedAt")
       values ($1, $2, $3, $4::"ReportReason", $5, now()) on conflict do nothing`,
      [userId, id, itemId, reason, note],
    );
    const { rows } = await client.query<OwnReport>(
      `select ${reportColumns} from "ResourceReport" r join "ContentItem" i on i."id" = r."itemId"
       where r."userId" = $1 and r."id" = $2`,
      [userId, id],
    );
    const [kept] = rows;
    if (kept === undefined) throw new AppError("ALREADY_REPORTED");
    const same = kept.resource === slug && kept.reason === reason && kept.note === note;
    if (!same) throw new AppError("ID_REUSED");
    return kept;
  });
}

type HandlingBy = { actorId: string; requestId: string; slug: string; handling: Handling };

/**
 * Closes reports of a resource, for each learner to see what came of theirs. Reports that are closed already stay as they are.
 * @returns how many it closed; none is no act
 * @throws AppError NOT_FOUND for the resource
 */
export function handleReports({ actorId, requestId, slug, handling }: HandlingBy): Promise<number> {
  const { ids, outcome } = handling;
  return inTransaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select "id" from "ContentItem" where "kind" = 'resource' and "slug" = $1 for update`,
      [slug],
    );
    const itemId = rows[0]?.id;
    if (itemId === undefined) throw notFound();
    const { rowCount } = await client.query(
      `update "ResourceReport" set "handledAt" = now(), "outcome" = $3::"ReportOutcome"
       where "itemId" = $1 and "id" = any ($2::uuid[]) and "handledAt" is null`,
      [itemId, ids, outcome],
    );
    const count = rowCount ?? 0;
    if (count > 0) {
      const after = { handled: count, outcome };
      await recordAct(client, {
        actorId,
        requestId,
        act: "resource.reports",
        object: "resource",
        objectId: slug,
        after,
      });
    }
    return count;
  });
}
