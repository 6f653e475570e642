import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#lib/db/generated/client";
import { log } from "#lib/log";

/** The pool, or the connection of a transaction. */
export type Queryable = Pick<pg.ClientBase, "query">;

type Database = { pool: pg.Pool; prisma: PrismaClient };

// Next bundles every route on its own; one process still has one pool.
const key = Symbol.for("waymark.database");
const holder = globalThis as typeof globalThis & { [key]?: Database };

function open(): Database {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 10,
    // Without this the adapter waits for a free connection for ever.
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    // A statement does not wait for the answer to the one before it, unless its author does.
    pipeline: true,
  });
  // An idle connection that Postgres closed (restart, kill) must not take the process with it; the next query opens another.
  pool.on("error", (error) => log.warn({ err: error.message }, "idle database connection lost"));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

const database = (): Database => {
  holder[key] ??= open();
  return holder[key];
};

/** The connections both ways of asking share. Hot routes ask it directly: one statement instead of several. */
export const pool = (): pg.Pool => database().pool;

/** Prisma, for everything that is not a hot route. */
export const db = (): PrismaClient => database().prisma;

/** Closes every connection: at shutdown and after tests. */
export async function closeDatabase(): Promise<void> {
  const open = holder[key];
  holder[key] = undefined;
  if (!open) return;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
