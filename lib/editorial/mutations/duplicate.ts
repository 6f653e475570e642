import { recordAct } from "#lib/audit";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { readOutline, toOutline } from "#lib/editorial/data/outline";
import { freeSlugs, insertDrafts } from "#lib/editorial/mutations/drafts";
import { copyRoadmap, type WholeRoadmap } from "#lib/editorial/rules/duplicate";
import { pronounce } from "#lib/editorial/rules/pronounce";
import { slugFrom } from "#lib/editorial/rules/public-id";
import type { OutlineAnswer } from "#lib/editorial/schema/outline";
import type { Localized } from "#lib/localized";

type Duplication = { actorId: string; requestId: string; slug: string; title: Localized; as: string | undefined };

/** Each old name with a free one made from it. */
async function freeNames(client: Queryable, kind: "stage" | "topic", slugs: readonly string[]) {
  // Room for a number within the 80 letters of a public id.
  const bases = slugs.map((slug) => slug.slice(0, 72).replace(/-+$/, ""));
  const free = await freeSlugs(client, kind, bases);
  return new Map(slugs.map((slug, index) => [slug, free[index] ?? slug]));
}

/**
 * Copies a roadmap as its drafts stand into new drafts, archived stages and topics left out. Every stage and topic gets a
 * public id of its own; resources stay where they are, and nothing of any learner's is copied.
 * @throws AppError NOT_FOUND, SLUG_TAKEN when the caller chose the copy's public id
 */
export function duplicateRoadmap({ actorId, requestId, slug, title, as }: Duplication): Promise<OutlineAnswer> {
  return inTransaction(async (client) => {
    const { roadmap, stages: all } = await readOutline(client, slug);
    const stages = all.filter((stage) => !stage.archived);
    const topics = stages.flatMap(({ inside }) => inside.filter((topic) => !topic.archived));
    const original: WholeRoadmap = { roadmap: { ...roadmap.content, title }, stages, topics };
    const copy = copyRoadmap(original, {
      stages: await freeNames(client, "stage", slugsOf(stages)),
      topics: await freeNames(client, "topic", slugsOf(topics)),
    });
    const [free = ""] =
      as === undefined ? await freeSlugs(client, "roadmap", [slugFrom({ title }, "roadmap", pronounce)]) : [as];
    const drafts = [
      { kind: "roadmap" as const, slug: free, content: copy.roadmap },
      ...copy.stages.map((stage) => ({ ...stage, kind: "stage" as const })),
      ...copy.topics.map((topic) => ({ ...topic, kind: "topic" as const })),
    ];
    await insertDrafts(client, drafts, actorId);
    const counts = { stages: stages.length, topics: topics.length };
    const what = { act: "roadmap.duplicate", object: "roadmap", objectId: free };
    await recordAct(client, { actorId, requestId, ...what, after: { from: slug, title, ...counts } });
    return toOutline(await readOutline(client, free));
  });
}

const slugsOf = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug);
