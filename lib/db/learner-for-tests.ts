import { randomUUID } from "node:crypto";
import pg from "pg";
import { pool } from "#lib/db/client";
import { isUnavailable } from "#lib/db/transaction";

/** A new account in the test file's own database. */
export async function makeLearner(timeZone = "UTC"): Promise<string> {
  const id = randomUUID();
  await pool().query(`insert into "User" ("id", "email", "name", "timeZone") values ($1, $2, 'Learner', $3)`, [
    id,
    `${id}@example.org`,
    timeZone,
  ]);
  return id;
}

/** How many statements reach the database while this runs, transaction brackets included. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const original = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...parameters: unknown[]) {
    count += 1;
    return Reflect.apply(original, this, parameters);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return count;
}

/** Asks again while the server has no connection free, as every client does that is answered 503. */
export async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}
