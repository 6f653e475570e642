import type pg from "pg";
import { type Catalog, catalogOf, getCatalog } from "#lib/catalog/data";
import { inTransaction } from "#lib/db/transaction";
import { AppError } from "#lib/errors";
import { decideAll } from "#lib/progress/mutations/decide-all";
import { lockAndLoad, writeLog } from "#lib/progress/mutations/store";
import type { ProgressEvent, ProgressResults } from "#lib/progress/schema";
import { currentRelease } from "#lib/release";

type Input = { userId: string; events: readonly ProgressEvent[] };

/** Null: something newer was published than this catalog. */
async function record(client: pg.PoolClient, input: Input, catalog: Catalog): Promise<ProgressResults | null> {
  // The second round reads under the lock that the first one waited for, so its write is never refused.
  for (let round = 1; round <= 2; round++) {
    const loaded = await lockAndLoad(client, input.userId, input.events);
    if (loaded === null) throw new AppError("NOT_SIGNED_IN");
    if (loaded.release > catalog.release) return null;
    const { answer, log, rows } = decideAll(input.events, loaded, catalog);
    if (log.length === 0) return answer;
    if (await writeLog(client, { userId: input.userId, head: loaded.head, log, rows })) return answer;
  }
  throw new Error("the log of a locked learner grew");
}

/**
 * Records a learner's events, all that apply or none. An answer means committed.
 * @throws AppError BUSY when other writers were in the way for too long
 */
export async function recordEvents(input: Input): Promise<ProgressResults> {
  let catalog = await catalogOf(currentRelease());
  for (;;) {
    const known = catalog;
    const answer = await inTransaction((client) => record(client, input, known));
    if (answer !== null) return answer;
    // Read outside the transaction: it must not wait for a second connection while it holds one.
    catalog = await getCatalog();
  }
}
