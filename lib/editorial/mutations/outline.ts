import { recordAct } from "#lib/audit";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { type OutlineDrafts, readOutline, toOutline } from "#lib/editorial/data/outline";
import { writeDraft } from "#lib/editorial/mutations/change";
import { freeSlugs, insertDrafts } from "#lib/editorial/mutations/drafts";
import { deleteDraft, type Gone } from "#lib/editorial/mutations/outline-delete";
import {
  applyMove,
  changedLists,
  type Move,
  type Outline,
  type OutlineStage,
} from "#lib/editorial/rules/outline/outline";
import { newStage, newTopic } from "#lib/editorial/rules/outline/outline-drafts";
import { pronounce } from "#lib/editorial/rules/pronounce";
import { slugFrom } from "#lib/editorial/rules/public-id";
import type { OutlineAnswer, SeenVersion, StructuralMove } from "#lib/editorial/schema/outline";
import { AppError, notFound } from "#lib/errors";

type Restructuring = {
  actorId: string;
  requestId: string;
  slug: string;
  move: StructuralMove;
  versions: readonly SeenVersion[];
};

/** The roadmap's row first, so that whoever restructures one roadmap takes turns; then its stages in one order for all. */
async function lockOutline(client: Queryable, slug: string): Promise<OutlineDrafts> {
  const { rowCount } = await client.query(
    `select 1 from "ContentItem" where "kind" = 'roadmap' and "slug" = $1 for update`,
    [slug],
  );
  if (rowCount === 0) throw notFound();
  const { stages } = await readOutline(client, slug);
  await client.query(`select 1 from "ContentItem" where "id" = any($1) order by "id" for update`, [
    stages.flatMap((stage) => [stage.id, ...stage.inside.map(({ id }) => id)]),
  ]);
  return readOutline(client, slug);
}

/** A structural act as a move of the lists, with the public id of what it makes. */
async function toMove(client: Queryable, move: StructuralMove): Promise<Move> {
  switch (move.act) {
    case "add-stage": {
      const [stage = ""] = await freeSlugs(client, "stage", [slugFrom(move, "stage", pronounce)]);
      return { act: "add-stage", stage, before: move.before };
    }
    case "add-topic": {
      const [topic = ""] = await freeSlugs(client, "topic", [slugFrom(move, "topic", pronounce)]);
      return { act: "add-topic", topic, stage: move.stage, before: move.before };
    }
    case "delete-stage":
      return { act: "remove-stage", stage: move.stage };
    case "delete-topic":
      return { act: "remove-topic", topic: move.topic };
    default:
      return move;
  }
}

/** What must not have changed since the editor looked: the lists that are rewritten, and what is deleted. */
function seenLately(versions: readonly SeenVersion[], needed: readonly SeenVersion[]): void {
  const seen = new Map(versions.map(({ kind, slug, version }) => [`${kind}/${slug}`, version]));
  const at = needed.map((item) => ({ item, seen: seen.get(`${item.kind}/${item.slug}`) }));
  const unseen = at.filter((one) => one.seen === undefined);
  if (unseen.length > 0) {
    const errors = unseen.map(({ item }) => ({ path: `versions.${item.kind}.${item.slug}`, code: "REQUIRED" }));
    throw new AppError("IF_MATCH_MISSING", { errors });
  }
  const stale = at.filter((one) => one.seen !== one.item.version).map(({ item }) => item);
  if (stale.length > 0) throw new AppError("VERSION_CONFLICT", { conflict: { items: stale } });
}

const listsOf = (stages: readonly OutlineStage[]) =>
  Object.fromEntries(stages.map(({ slug, topics }) => [slug, topics]));

/**
 * Changes the order of a roadmap's drafts: every list that changes becomes a new draft version, all in one transaction with
 * one audit row. Learners see nothing of it before it is published. A move that changes nothing is no act.
 * @throws AppError NOT_FOUND, INVALID for a place that is not there, IF_MATCH_MISSING or VERSION_CONFLICT naming the drafts,
 * DELETE_PUBLISHED or STILL_NAMED for what cannot be deleted
 */
export function restructure({ actorId, requestId, slug, move, versions }: Restructuring): Promise<OutlineAnswer> {
  return inTransaction(async (client) => {
    const drafts = await lockOutline(client, slug);
    const { roadmap, stages } = drafts;
    const before: Outline = stages.map((stage) => ({ slug: stage.slug, topics: stage.inside.map((one) => one.slug) }));
    const change = await toMove(client, move);
    const { outline: after, refused } = applyMove(before, change);
    if (refused) throw new AppError("INVALID", { errors: [{ ...refused, path: `move.${refused.path}` }] });
    const lists = changedLists(before, after);
    const changed = lists.stages.flatMap((list) => {
      const stage = stages.find((one) => one.slug === list.slug);
      return stage ? [{ stage, list }] : [];
    });
    const gone = goneIn(drafts, change);
    seenLately(versions, [
      ...(lists.roadmap ? [{ kind: "roadmap" as const, slug, version: roadmap.version }] : []),
      ...changed.map(({ stage }) => ({ kind: "stage" as const, slug: stage.slug, version: stage.version })),
      ...(gone ? [{ kind: gone.kind, slug: gone.slug, version: gone.version }] : []),
    ]);
    if (!lists.roadmap && changed.length === 0) return toOutline(drafts);
    if (move.act === "add-topic" && change.act === "add-topic")
      await insertDrafts(client, [{ kind: "topic", slug: change.topic, content: newTopic(move.title) }], actorId);
    if (move.act === "add-stage" && change.act === "add-stage")
      await insertDrafts(client, [{ kind: "stage", slug: change.stage, content: newStage(move.title) }], actorId);
    for (const { stage, list } of changed)
      await writeDraft(client, stage, { content: { ...stage.content, topics: list.topics }, authorId: actorId });
    if (lists.roadmap) {
      const content = { ...roadmap.content, stages: after.map((stage) => stage.slug) };
      await writeDraft(client, roadmap, { content, authorId: actorId });
    }
    if (gone) await deleteDraft(client, gone);
    const order = (outline: Outline) => (lists.roadmap ? { stages: outline.map((stage) => stage.slug) } : {});
    const named = new Set(changed.map(({ stage }) => stage.slug));
    await recordAct(client, {
      actorId,
      requestId,
      act: `roadmap.${move.act}`,
      object: "roadmap",
      objectId: slug,
      before: { ...order(before), topics: listsOf(before.filter((stage) => named.has(stage.slug))) },
      after: { ...order(after), topics: listsOf(lists.stages), move },
    });
    return toOutline(await readOutline(client, slug));
  });
}

function goneIn({ stages }: OutlineDrafts, move: Move): Gone | null {
  if (move.act === "remove-stage") {
    const stage = stages.find((one) => one.slug === move.stage);
    return stage ? { ...stage, kind: "stage" } : null;
  }
  if (move.act !== "remove-topic") return null;
  const topic = stages.flatMap(({ inside }) => inside).find((one) => one.slug === move.topic);
  return topic ? { ...topic, kind: "topic" } : null;
}
