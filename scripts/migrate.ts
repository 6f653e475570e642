import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

export const migrationsDir = join(import.meta.dirname, "../prisma/migrations");

/** Any number: it only has to be the same for every server that migrates this database. */
const migrationLock = 7_203_115;

/** As Prisma makes it, so that `prisma migrate` stays usable on the same history. */
const historyTable = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** Names of the migrations this version of the product needs, oldest first. */
export async function requiredMigrations(): Promise<string[]> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Brings the database's schema up to date, each migration in a transaction of its own: a failed one leaves nothing
 * behind. (Prisma's engine would need a download, and its adapter splits scripts at every semicolon, outside a
 * transaction.) Servers that start together on one database wait for each other.
 * @throws Error naming the migration that failed
 */
export async function migrate(connectionString: string): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query(historyTable);
    const { rows } = await client.query<{ migration_name: string }>(
      `select migration_name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null`,
    );
    const known = new Set(rows.map((row) => row.migration_name));
    const missing = (await requiredMigrations()).filter((name) => !known.has(name));
    for (const name of missing) await apply(client, name);
    return { applied: missing };
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const script = await readFile(join(migrationsDir, name, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(script).digest("hex");
  try {
    await client.query("begin");
    await client.query(script);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
