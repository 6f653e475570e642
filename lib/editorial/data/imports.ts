import { pool } from "#lib/db/client";
import { utc } from "#lib/db/instants";
import type { ImportPlan, ImportRow, ImportRowsQuery, ImportView } from "#lib/editorial/schema/import";
import { notFound } from "#lib/errors";

/** Advisory locks of imports: held by the one that is applied, and by the job it is. Any number. */
export const importLock = 7_203_117;

/** SQL: whether someone is at work on the job `j` at this moment; a lock ends with the process that held it. */
const isWorkedOn = (j: string): string =>
  `exists (select from pg_locks where "locktype" = 'advisory' and "granted" and "classid"::bigint = ${importLock}
     and "objid"::bigint = (hashtext(${j}."id"::text)::bigint & 4294967295)
     and "database" = (select "oid" from pg_database where "datname" = current_database()))`;

const viewColumns = `j."id", j."name", j."format", j."counts", j."done", ${utc('j."createdAt"')} as "createdAt",
  ${utc('j."finishedAt"')} as "finishedAt",
  case when j."state" = 'applying' and not ${isWorkedOn("j")} then 'interrupted' else j."state"::text end as "state"`;

type Row = Omit<ImportView, "counts" | "similar"> & { counts: ImportView["counts"] & { similar: number } };

const toView = ({ counts: { similar, ...counts }, ...row }: Row): ImportView => ({ ...row, counts, similar });

/** The latest imports of this person: one statement. */
export async function listImports(userId: string): Promise<ImportView[]> {
  const { rows } = await pool().query<Row>(
    `select ${viewColumns} from "ImportJob" j where j."userId" = $1 order by j."createdAt" desc, j."id" desc limit 20`,
    [userId],
  );
  return rows.map(toView);
}

/** One statement. @throws AppError NOT_FOUND, also for someone else's */
export async function getImport(userId: string, id: string): Promise<ImportView> {
  const { rows } = await pool().query<Row>(
    `select ${viewColumns} from "ImportJob" j where j."userId" = $1 and j."id" = $2`,
    [userId, id],
  );
  if (!rows[0]) throw notFound();
  return toView(rows[0]);
}

type Paged = { userId: string; id: string; query: ImportRowsQuery };

/** A plan with one page of its rows: two statements, however many rows there are. @throws AppError NOT_FOUND */
export async function readPlan({ userId, id, query }: Paged): Promise<ImportPlan> {
  const view = await getImport(userId, id);
  const { action = null, page, limit } = query;
  const { rows } = await pool().query<{ total: number; rows: ImportRow[] | null }>(
    `with found as (
       select * from "ImportRow" where "jobId" = $1
         and ($2::text is null or case when $2 = 'similar' then "similar" is not null else "action"::text = $2 end)
     ), page as (
       select * from found order by "number" limit $3 offset $4
     )
     select (select count(*)::int from found) as "total",
            json_agg(json_build_object('number', "number", 'row', "line", 'action', "action", 'slug', "slug",
              'title', "title", 'archive', "archive", 'changes', coalesce("changes", '[]'),
              'errors', coalesce("errors", '[]'), 'similar', coalesce("similar", '[]')) order by "number") as "rows"
     from page`,
    [id, action, limit, (page - 1) * limit],
  );
  return { ...view, rows: rows[0]?.rows ?? [], total: rows[0]?.total ?? 0, page, limit };
}
