import { longestFile } from "#lib/audit/rules";
import type { AuditEntry, AuditFilter, AuditPage, AuditQuery } from "#lib/audit/schema";
import { writeCsv } from "#lib/csv";
import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import { readMomentCursor, writeCursor } from "#lib/http/cursor";

type Window = AuditFilter & { at: string | null; id: string | null; limit: number };

/** Newest first; one statement. */
async function readEntries({
  actor,
  act,
  objectId,
  requestId,
  q,
  from,
  to,
  at,
  id,
  limit,
}: Window): Promise<AuditEntry[]> {
  const { rows } = await pool().query<AuditEntry>(
    `select a."id", ${utc(`a."at"`)} as "at", a."act", a."object", a."objectId", a."requestId", d."before", d."after",
       o."name" as "objectName",
       case when a."actorId" is not null then json_build_object('id', a."actorId", 'name', u."name") end as "actor"
     from "AuditEntry" a
     left join "AuditDetail" d on d."entryId" = a."id"
     left join "User" u on u."id" = a."actorId"
     left join "User" o on a."object" = 'user' and o."id"::text = a."objectId"
     where ($1::uuid is null or a."actorId" = $1)
       and ($2::text is null or a."act" = $2 or starts_with(a."act", $2 || '.'))
       and ($3::text is null or a."objectId" = $3)
       and ($4::text is null or a."requestId" = $4)
       and ($5::timestamptz is null or a."at" >= $5)
       and ($6::timestamptz is null or a."at" < $6)
       and ($7::timestamptz is null or (a."at", a."id") < ($7, $8::uuid))
       and ($10::text is null or $10 in (a."objectId", a."requestId", a."actorId"::text))
     order by a."at" desc, a."id" desc limit $9`,
    [actor, act, objectId, requestId, from, to, at, id, limit, q].map((value) => value ?? null),
  );
  return rows;
}

/** A page of what was done, newest first. */
export async function listAudit({ cursor, limit, ...filter }: AuditQuery): Promise<AuditPage> {
  const [at, id] = readMomentCursor(cursor);
  const rows = await readEntries({ ...filter, at, id, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor([last.at, last.id]) : null };
}

const columns = ["at", "actor", "actorName", "act", "object", "objectId", "objectName", "requestId", "before", "after"];

/** What was done, newest first, as a CSV file of at most `longestFile` rows. */
export async function exportAudit(filter: AuditFilter): Promise<string> {
  const entries = await readEntries({ ...filter, at: null, id: null, limit: longestFile });
  const written = (value: unknown) => (value === null || value === undefined ? "" : JSON.stringify(value));
  const rows = entries.map(({ at, actor, act, object, objectId, objectName, requestId, before, after }) => [
    at,
    actor?.id ?? "",
    actor?.name ?? "",
    act,
    object,
    objectId,
    objectName ?? "",
    requestId,
    written(before),
    written(after),
  ]);
  return writeCsv([columns, ...rows]);
}
