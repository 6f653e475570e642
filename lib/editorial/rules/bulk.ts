import { mostTags } from "#lib/catalog/rules/tags";
import type { ResourceContent } from "#lib/catalog/schema";
import { missingForPublishing } from "#lib/editorial/rules/check";
import { sameValue } from "#lib/editorial/rules/kinds/fields";
import { stateOf } from "#lib/editorial/rules/kinds/vocabulary";
import type { ErrorCode } from "#lib/errors";

/** What one can do to many resources at once. Lists are set, never toggled. */
export type BulkChange =
  | { act: "publish" | "archive" | "restore" }
  | { act: "addTags" | "removeTags"; tags: string[] }
  | { act: "setTopics"; topics: string[] }
  | { act: "setCapabilities"; capabilities: string[] }
  | { act: "setLanguages"; languages: ("zh" | "en")[] };

type Lists = Pick<ResourceContent, "tags" | "topics" | "capabilities" | "languages">;

export type BulkItem = Pick<ResourceContent, "title" | "note"> &
  Lists & { draftVersion: number; publishedVersion: number | null; archived: boolean };

/** What is written to one item; what is left out stays. */
export type BulkWork = { patch?: Partial<Lists>; publish?: true; archived?: boolean };

export type BulkVerdict =
  | { outcome: "done"; work: BulkWork }
  | { outcome: "unchanged" }
  | { outcome: "refused"; code: ErrorCode };

const unchanged: BulkVerdict = { outcome: "unchanged" };

function patched(item: BulkItem, patch: Partial<Lists>): BulkVerdict {
  const differs = Object.entries(patch).some(
    ([field, value]) => !sameValue(field as keyof Lists, item[field as keyof Lists], value),
  );
  return differs ? { outcome: "done", work: { patch } } : unchanged;
}

function publish(item: BulkItem): BulkVerdict {
  const state = stateOf(item);
  if (state === "archived") return { outcome: "refused", code: "ALREADY_ARCHIVED" };
  if (state === "published") return unchanged;
  if (missingForPublishing(item).length > 0) return { outcome: "refused", code: "INCOMPLETE" };
  return { outcome: "done", work: { publish: true } };
}

/** What becomes of one item by a change to many: each is judged on its own, and one that is refused stops no other. */
export function judgeBulk(item: BulkItem, change: BulkChange): BulkVerdict {
  switch (change.act) {
    case "publish":
      return publish(item);
    case "archive":
      return item.archived ? unchanged : { outcome: "done", work: { archived: true } };
    case "restore":
      return item.archived ? { outcome: "done", work: { archived: false } } : unchanged;
    case "addTags": {
      const tags = [...new Set([...item.tags, ...change.tags])];
      return tags.length > mostTags ? { outcome: "refused", code: "TOO_MANY_TAGS" } : patched(item, { tags });
    }
    case "removeTags":
      return patched(item, { tags: item.tags.filter((tag) => !change.tags.includes(tag)) });
    case "setTopics":
      return patched(item, { topics: change.topics });
    case "setCapabilities":
      return patched(item, { capabilities: change.capabilities });
    case "setLanguages":
      return patched(item, { languages: change.languages });
  }
}

/** Whether learners see something else when this is done to an item. */
export const isSeen = (item: Pick<BulkItem, "publishedVersion">, { publish, archived }: BulkWork): boolean =>
  publish === true || (archived !== undefined && item.publishedVersion !== null);
