import { recordAct } from "#lib/audit";
import { raiseRelease } from "#lib/catalog/mutations";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { readNames } from "#lib/editorial/data/known";
import { idsMatching } from "#lib/editorial/data/list";
import { type BatchWork, lockItems, readBatch, resultOf, writeBatch } from "#lib/editorial/mutations/batch";
import { type BulkChange, type BulkItem, type BulkWork, isSeen, judgeBulk } from "#lib/editorial/rules/bulk";
import type { BulkOrder, BulkResult } from "#lib/editorial/schema/bulk";
import { AppError, type FieldError } from "#lib/errors";
import { observeRelease } from "#lib/release";

type Ordered = { actorId: string; requestId: string; order: BulkOrder };
type Found = BulkItem & { id: string; slug: string };

/**
 * Does one thing to many resources: one transaction, one audit row, at most one release. Each is judged on its own; those
 * that are refused are named with the reason. The same order again does nothing more.
 * @throws AppError INVALID for a topic or capability that is not there, VERSION_CONFLICT when the search finds others by now
 */
export async function changeMany({ actorId, requestId, order }: Ordered): Promise<BulkResult> {
  const { id, change, of } = order;
  const { result, release } = await inTransaction(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtext('waymark.batch'), hashtext($1))", [id]);
    const before = await readBatch(client, id);
    if (before !== null) return { result: before, release: null };
    await checkNames(client, change);
    const found = await readItems(client, of);
    const work: BatchWork[] = [];
    let seen = false;
    const results = found.map(({ slug, wanted, item }): BulkResult["results"][number] => {
      if (item === null) return { slug, outcome: "refused", code: "NOT_FOUND" };
      if (wanted !== null && wanted !== item.draftVersion)
        return { slug, outcome: "refused", code: "VERSION_CONFLICT" };
      const verdict = judgeBulk(item, change);
      if (verdict.outcome === "refused") return { slug, outcome: "refused", code: verdict.code };
      if (verdict.outcome === "unchanged") return { slug, outcome: "unchanged" };
      seen ||= isSeen(item, verdict.work);
      work.push(workOf(item.id, verdict.work));
      return { slug, outcome: "done" };
    });
    const result = resultOf(id, results);
    if (work.length === 0) return { result, release: null };
    await client.query(`insert into "Batch" ("id", "act") values ($1, $2)`, [id, `resource.${change.act}`]);
    await writeBatch(client, { batch: id, actorId, work });
    const after = { ...change, done: result.done, refused: result.refused };
    await recordAct(client, { actorId, requestId, act: "resource.bulk", object: "batch", objectId: id, after });
    return { result, release: seen ? await raiseRelease(client) : null };
  });
  if (release !== null) observeRelease(release);
  return result;
}

const workOf = (id: string, { patch, publish, archived }: BulkWork): BatchWork => ({
  id,
  patch: patch ?? null,
  fromVersion: null,
  publish: publish ? "draft" : "keep",
  publishedVersion: null,
  archived: archived ?? null,
});

/** @throws AppError INVALID naming every topic and capability that is not there */
async function checkNames(client: Queryable, change: BulkChange): Promise<void> {
  if (change.act !== "setTopics" && change.act !== "setCapabilities") return;
  const names = await readNames(client);
  const errors: FieldError[] =
    change.act === "setTopics"
      ? unknown("change.topics", "UNKNOWN_TOPIC", change.topics, names.topics)
      : unknown("change.capabilities", "UNKNOWN_CAPABILITY", change.capabilities, names.capabilities);
  if (errors.length > 0) throw new AppError("INVALID", { errors });
}

const unknown = (path: string, code: string, given: readonly string[], known: readonly string[]): FieldError[] =>
  given.flatMap((name, index) => (known.includes(name) ? [] : [{ path: `${path}.${index}`, code }]));

type Selected = { slug: string; wanted: number | null; item: Found | null };

/** Locks what is selected and reads it as it stands then. Two statements more than one, however many there are. */
async function readItems(client: Queryable, of: BulkOrder["of"]): Promise<Selected[]> {
  if ("matching" in of) {
    const ids = await idsMatching(client, of.matching);
    if (ids.length !== of.total)
      throw new AppError("VERSION_CONFLICT", { detail: `${ids.length} resources match by now.` });
    const items = await readLocked(client, ids);
    return items.map((item) => ({ slug: item.slug, wanted: null, item }));
  }
  const { rows } = await client.query<{ id: string }>(
    `select "id" from "ContentItem" where "kind" = 'resource' and "slug" = any($1::text[])`,
    [of.items.map(({ slug }) => slug)],
  );
  const items = new Map(
    (
      await readLocked(
        client,
        rows.map(({ id }) => id),
      )
    ).map((item) => [item.slug, item]),
  );
  const wanted = new Map(of.items.map(({ slug, version }) => [slug, version]));
  return [...wanted].map(([slug, version]) => ({ slug, wanted: version, item: items.get(slug) ?? null }));
}

async function readLocked(client: Queryable, ids: string[]): Promise<Found[]> {
  await lockItems(client, ids);
  const { rows } = await client.query<Found>(
    `select i."id", i."slug", i."draftVersion", i."publishedVersion", i."archivedAt" is not null as "archived",
            d."content"->'title' as "title", d."content"->'note' as "note", d."content"->'tags' as "tags",
            d."content"->'topics' as "topics", d."content"->'capabilities' as "capabilities",
            d."content"->'languages' as "languages"
     from "ContentItem" i join "ContentVersion" d on d."itemId" = i."id" and d."number" = i."draftVersion"
     where i."id" = any($1::uuid[]) order by i."id"`,
    [ids],
  );
  return rows;
}
