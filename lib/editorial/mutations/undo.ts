import { recordAct } from "#lib/audit";
import { raiseRelease } from "#lib/catalog/mutations";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { type BatchWork, lockItems, readBatch, resultOf, writeBatch } from "#lib/editorial/mutations/batch";
import { type BatchNote, takeBack } from "#lib/editorial/rules/take-back";
import type { BulkResult } from "#lib/editorial/schema/bulk";
import { AppError, notFound } from "#lib/errors";
import { observeRelease } from "#lib/release";

type Undoing = { actorId: string; requestId: string; batch: string; id: string };

/**
 * Takes back what an import or an act on many has done, as an act of its own: texts as new versions, pointers as they were.
 * What has changed since is left alone and named.
 * @throws AppError NOT_FOUND, ALREADY_UNDONE
 */
export async function undoBatch({ actorId, requestId, batch, id }: Undoing): Promise<BulkResult> {
  const { result, release } = await inTransaction(async (client) => {
    const known = await readBatch(client, id);
    if (known !== null) return { result: known, release: null };
    await claim(client, batch, id);
    const notes = await readNotes(client, batch);
    const work: BatchWork[] = [];
    const results = notes.map((note): BulkResult["results"][number] => {
      const { slug } = note;
      const back = takeBack(note);
      if (back === null) return { slug, outcome: "refused", code: "VERSION_CONFLICT" };
      work.push({ id: note.id, patch: null, ...back });
      return { slug, outcome: "done" };
    });
    const result = resultOf(id, results);
    await writeBatch(client, { batch: id, actorId, work });
    const after = { undoes: batch, done: result.done, refused: result.refused };
    await recordAct(client, { actorId, requestId, act: "resource.undo", object: "batch", objectId: id, after });
    const seen = notes.some((note) => note.publishedBefore !== null || note.publishedAfter !== null);
    return { result, release: seen ? await raiseRelease(client) : null };
  });
  if (release !== null) observeRelease(release);
  return result;
}

/** Of several who undo one batch one does. */
async function claim(client: Queryable, batch: string, id: string): Promise<void> {
  const { rowCount } = await client.query(`select 1 from "Batch" where "id" = $1 for update`, [batch]);
  if (rowCount === 0) throw notFound();
  const made = await client.query(
    `insert into "Batch" ("id", "act", "undoes") values ($1, 'resource.undo', $2) on conflict ("undoes") do nothing`,
    [id, batch],
  );
  if (made.rowCount === 0) throw new AppError("ALREADY_UNDONE");
}

async function readNotes(client: Queryable, batch: string): Promise<(BatchNote & { id: string; slug: string })[]> {
  const { rows: items } = await client.query<{ id: string }>(
    `select "itemId" as "id" from "BatchItem" where "batchId" = $1`,
    [batch],
  );
  await lockItems(
    client,
    items.map(({ id }) => id),
  );
  const { rows } = await client.query<BatchNote & { id: string; slug: string }>(
    `select i."id", i."slug", i."draftVersion", i."publishedVersion", i."archivedAt" is not null as "archived",
            n."draftBefore", n."publishedBefore", n."archivedBefore", n."draftAfter", n."publishedAfter", n."archivedAfter"
     from "BatchItem" n join "ContentItem" i on i."id" = n."itemId" where n."batchId" = $1 order by i."id"`,
    [batch],
  );
  return rows;
}
