import { setTimeout as sleep } from "node:timers/promises";
import { recordAct } from "#lib/audit";
import { raiseRelease } from "#lib/catalog/mutations";
import { lexemesIn } from "#lib/catalog/rules/search-index";
import { pool, type Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { getImport, importLock } from "#lib/editorial/data/imports";
import { readBasis } from "#lib/editorial/data/known";
import type { ImportView } from "#lib/editorial/schema/import";
import { AppError, notFound } from "#lib/errors";
import { giveBack } from "#lib/give-back";
import { log } from "#lib/log";
import { observeRelease } from "#lib/release";

type Order = { userId: string; requestId: string; id: string };

/** Rows of one statement: enough to be quick, few enough to say how far it is. */
const chunkSize = 100;
/** Milliseconds until the caller is told that it goes on without them. */
const patience = 5_000;

/**
 * Applies a plan whole or not at all, exactly as it was shown: one transaction, one audit row, none when there is nothing
 * to do. Goes on when the caller is
 * gone; then, and after `patience`, `getImport` says how far it is. Asked for again, an applied plan is answered as it is.
 * @throws AppError NOT_FOUND, PLAN_HAS_ERRORS, PLAN_OUTDATED when resources have changed since, IMPORT_RUNNING
 */
export async function applyImport(order: Order): Promise<ImportView> {
  const view = await getImport(order.userId, order.id);
  if (view.state === "applied" || view.state === "applying") return view;
  if (view.counts.error > 0) throw new AppError("PLAN_HAS_ERRORS", { detail: `${view.counts.error} rows are wrong.` });
  const work = apply(order);
  // Who waits is told below; nobody else must be troubled by it.
  work.catch((error: unknown) => {
    if (!(error instanceof AppError)) log.error({ err: error, requestId: order.requestId }, "import failed");
  });
  const waiting = new AbortController();
  try {
    await Promise.race([work, sleep(patience, null, { signal: waiting.signal })]);
  } finally {
    waiting.abort();
  }
  return getImport(order.userId, order.id);
}

async function apply(order: Order): Promise<void> {
  const { userId, id } = order;
  try {
    const release = await inTransaction(async (client) => {
      if (!(await takeTurn(client, order))) return null;
      await lockRows(client, id);
      const total = await checkPlan(client, id);
      if (total > 0) await client.query(`insert into "Batch" ("id", "act") values ($1, 'resource.import')`, [id]);
      for (let done = 0; done < total; done += chunkSize) {
        await writeChunk(client, order, done);
        if (done % (20 * chunkSize) === 0) giveBack();
        await pool().query(`update "ImportJob" set "done" = $2 where "id" = $1`, [
          id,
          Math.min(done + chunkSize, total),
        ]);
      }
      return finish(client, order, total);
    });
    if (release !== null) observeRelease(release);
  } catch (error) {
    // Of a database that is gone nothing can be said; the job's lock went with it, and that says enough.
    await pool()
      .query(`update "ImportJob" set "state" = 'planned' where "id" = $1 and "userId" = $2 and "state" = 'applying'`, [
        id,
        userId,
      ])
      .catch(() => undefined);
    throw error;
  }
}

/**
 * One import at a time; the second lock says to everyone that this very one is being worked on.
 * @returns false when it has been applied meanwhile
 */
async function takeTurn(client: Queryable, { userId, id }: Order): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_xact_lock($1, 0) as mine", [
    importLock,
  ]);
  if (!rows[0]?.mine) throw new AppError("IMPORT_RUNNING", { retryAfter: 5 });
  await client.query("select pg_advisory_xact_lock($1, hashtext($2))", [importLock, id]);
  // Not in the transaction of the work: others must see it now, and it must stand when the work is cut off.
  const { rowCount } = await pool().query(
    `update "ImportJob" set "state" = 'applying', "done" = 0, "startedAt" = now()
     where "id" = $1 and "userId" = $2 and "state" <> 'applied'`,
    [id, userId],
  );
  return rowCount === 1;
}

/** From here on nobody else changes what the plan changes. In one order, so that two who lock many do not block each other. */
const lockRows = (client: Queryable, id: string) =>
  client.query(
    `select 1 from "ContentItem" where "id" in
       (select "itemId" from "ImportRow" where "jobId" = $1 and "itemId" is not null and "action" in ('change', 'archive'))
     order by "id" for update`,
    [id],
  );

/** @returns the number of the last row to write, 0 when there is none @throws AppError PLAN_OUTDATED */
async function checkPlan(client: Queryable, id: string): Promise<number> {
  const { rows } = await client.query<{ total: number; stale: boolean; basis: string }>(
    `select j."basis", (select coalesce(max("number"), 0) from "ImportRow" where "jobId" = j."id"
              and "action" in ('create', 'change', 'archive')) as "total",
            exists (select from "ImportRow" r join "ContentItem" i on i."id" = r."itemId"
                    where r."jobId" = j."id" and r."action" in ('change', 'archive') and i."draftVersion" <> r."version") as "stale"
     from "ImportJob" j where j."id" = $1`,
    [id],
  );
  const plan = rows[0];
  if (!plan) throw notFound();
  if (plan.stale || plan.basis !== (await readBasis(client)))
    throw new AppError("PLAN_OUTDATED", { detail: "Resources have changed since; make the plan again." });
  return plan.total;
}

const chunkSql = `
  with planned as (
    select r.*, array_to_tsvector(g."words") as "found by" from "ImportRow" r
    left join jsonb_to_recordset($5::jsonb) as g("number" int, "words" text[]) using ("number")
    where "jobId" = $1 and "number" > $3 and "number" <= $4 and "action" in ('create', 'change', 'archive')
  ), made as (
    insert into "ContentItem" ("id", "kind", "slug", "draftVersion", "archivedAt")
    select uuidv7(), 'resource', "slug", 1, case when "archive" then now() end from planned where "action" = 'create'
    returning "id", "slug"
  ), target as (
    select coalesce(p."itemId", made."id") as "id", p."content", p."found by", p."archive", p."version",
           case when p."content" is null then p."version" else coalesce(p."version", 0) + 1 end as "next"
    from planned p left join made on p."itemId" is null and made."slug" = p."slug"
  ), written as (
    insert into "ContentVersion" ("itemId", "number", "content", "authorId", "words")
    select "id", "next", "content", $2, "found by" from target where "content" is not null
  ), noted as (
    insert into "BatchItem" ("batchId", "itemId", "draftBefore", "publishedBefore", "archivedBefore", "draftAfter",
      "publishedAfter", "archivedAfter")
    select $1, t."id", t."version", i."publishedVersion", i."archivedAt" is not null, t."next", i."publishedVersion",
           t."archive" or i."archivedAt" is not null
    from target t left join "ContentItem" i on i."id" = t."id"
  )
  update "ContentItem" i set "draftVersion" = t."next", "updatedAt" = now(),
    "archivedAt" = case when t."archive" then coalesce(i."archivedAt", now()) else i."archivedAt" end
  from target t where i."id" = t."id"`;

/** @throws AppError PLAN_OUTDATED when someone has made a resource of the same name meanwhile */
async function writeChunk(client: Queryable, { userId, id }: Order, done: number): Promise<void> {
  const span = [id, done, done + chunkSize];
  const { rows } = await client.query<{ number: number; content: unknown }>(
    `select "number", "content" from "ImportRow"
     where "jobId" = $1 and "number" > $2 and "number" <= $3 and "content" is not null`,
    span,
  );
  const words = rows.map(({ number, content }) => ({ number, words: lexemesIn(content) }));
  try {
    await client.query(chunkSql, [id, userId, done, done + chunkSize, JSON.stringify(words)]);
  } catch (error) {
    if ((error as { code?: string }).code === "23505") throw new AppError("PLAN_OUTDATED");
    throw error;
  }
}

/** @returns the new content release, or null when learners see what they saw */
async function finish(client: Queryable, { userId, requestId, id }: Order, total: number): Promise<number | null> {
  const { rows } = await client.query<{ name: string; format: string; counts: object; released: boolean }>(
    `update "ImportJob" j set "state" = 'applied', "finishedAt" = now() where j."id" = $1
     returning j."name", j."format", j."counts", exists (
       select from "BatchItem" b where b."batchId" = j."id" and b."archivedAfter" and not b."archivedBefore"
         and b."publishedAfter" is not null) as "released"`,
    [id],
  );
  const { released, ...after } = rows[0] ?? { released: false };
  if (total === 0) return null;
  await recordAct(client, {
    actorId: userId,
    requestId,
    act: "resource.import",
    object: "import",
    objectId: id,
    after,
  });
  return released ? raiseRelease(client) : null;
}
