import { pool } from "#lib/db/client";
import { isDraining } from "#lib/lifecycle";

export const dynamic = "force-dynamic";

const patience = 2_000;

/** The newest migration this version needs; `npm start` says which. */
async function isDatabaseReady(): Promise<boolean> {
  const { rowCount } = await pool().query(
    `select 1 from "_prisma_migrations"
     where finished_at is not null and rolled_back_at is null and ($1::text is null or migration_name = $1) limit 1`,
    [process.env.WAYMARK_MIGRATION ?? null],
  );
  return rowCount === 1;
}

/** Whether this process wants requests: the database answers with the schema we need, and nobody has told us to stop. */
export async function GET(): Promise<Response> {
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), patience).unref());
  const ready = !isDraining() && (await Promise.race([late, isDatabaseReady().catch(() => false)]));
  if (ready) return Response.json({ status: "ready" });
  return Response.json({ status: "not ready" }, { status: 503, headers: { "Retry-After": "2" } });
}
