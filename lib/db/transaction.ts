import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";

const attempts = 5;
const retryable = new Set(["40001", "40P01"]);
/** Postgres is away, starting, stopping, or has no connection left. */
const unavailable = new Set(["08000", "08001", "08003", "08006", "57P01", "57P02", "57P03", "53300"]);
const networkCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ETIMEDOUT"]);

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Whether this failure means that the database cannot be reached just now, so that trying again makes sense. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  // Prisma: P1001 unreachable, P1002 timed out, P1017 closed, P2024 no connection free.
  if (unavailable.has(code) || networkCodes.has(code) || /^P(1001|1002|1008|1017|2024)$/.test(code)) return true;
  const message = error instanceof Error ? error.message : "";
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  )
    return true;
  return error instanceof Error && error.cause !== undefined && isUnavailable(error.cause);
}

/** Whether two transactions got in each other's way and the whole of this one may be tried again. */
export const isRetryable = (error: unknown): boolean => retryable.has(codeOf(error)) || codeOf(error) === "P2034";

/**
 * Runs one intent in one transaction. The whole of it is tried again when two got in each other's way, up to five times.
 * @throws AppError BUSY when that did not help
 */
export async function inTransaction<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool().connect();
    let broken: Error | undefined;
    try {
      // Goes out with the first statement, without a round trip of its own. It fails only with its connection.
      const begun = client.query("begin");
      begun.catch(() => {});
      const result = await work(client);
      await begun;
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((lost: Error) => {
        broken = lost;
      });
      if (!isRetryable(error)) throw error;
      if (attempt === attempts) throw new AppError("BUSY", { retryAfter: 1 });
    } finally {
      client.release(broken);
    }
    await sleep(10 * attempt + Math.random() * 40);
  }
}
