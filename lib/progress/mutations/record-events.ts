import { type Catalog, catalogOf, getCatalog } from "#lib/catalog/data";
import { pool, type Queryable } from "#lib/db/client";
import { inTransaction, isRetryable } from "#lib/db/transaction";
import { AppError } from "#lib/errors";
import { decideAll } from "#lib/progress/mutations/decide-all";
import { type Loaded, loadLearner, lockLearner, writeLog } from "#lib/progress/mutations/store";
import type { ProgressEvent, ProgressResults } from "#lib/progress/schema";
import { currentRelease } from "#lib/release";

type Input = {
  userId: string;
  events: readonly ProgressEvent[];
  /** What was read with who is asking; without it, or once it is overtaken, it is read here. */
  loaded?: Loaded | undefined;
};
/** Something newer was published than the catalog, or another wrote for this learner in between. Nothing was written. */
type Late = "catalog" | "overtaken";

async function record(
  database: Queryable,
  { userId, events, loaded: given }: Input,
  catalog: Catalog,
): Promise<ProgressResults | Late> {
  const loaded = given ?? (await loadLearner(database, userId, events));
  if (loaded === null) throw new AppError("NOT_SIGNED_IN");
  if (loaded.release > catalog.release) return "catalog";
  const { answer, log, rows } = decideAll(events, loaded, catalog);
  if (log.length === 0) return answer;
  return (await writeLog(database, { userId, version: loaded.version, log, rows })) ? answer : "overtaken";
}

/** Nearly always nobody else writes for this learner: one statement reads, one writes, and no lock is held in between. */
const recordAtOnce = (input: Input, catalog: Catalog): Promise<ProgressResults | Late> =>
  record(pool(), input, catalog).catch((error): Late => {
    if (isRetryable(error)) return "overtaken";
    throw error;
  });

/** Behind whoever came first, and before all others: it cannot be overtaken. */
const recordInTurn = ({ userId, events }: Input, catalog: Catalog): Promise<ProgressResults | Late> =>
  inTransaction(async (client) => {
    await lockLearner(client, userId);
    return record(client, { userId, events }, catalog);
  });

/**
 * Records a learner's events, all that apply or none. An answer means committed.
 * @throws AppError BUSY when other writers were in the way for too long
 */
export async function recordEvents(input: Input): Promise<ProgressResults> {
  let catalog = await catalogOf(currentRelease());
  let attempt = recordAtOnce;
  for (;;) {
    const answer = await attempt(input, catalog);
    if (answer === "overtaken") attempt = recordInTurn;
    // Read outside the transaction: it must not wait for a second connection while it holds one.
    else if (answer === "catalog") catalog = await getCatalog();
    else return answer;
  }
}
