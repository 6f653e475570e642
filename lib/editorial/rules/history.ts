/** Saves of one person that follow each other within this time belong to one stretch of work, in milliseconds. */
const stretch = 10 * 60_000;

type Revision = {
  version: number;
  at: string;
  author: { id: string } | null;
  published: boolean;
  changed: readonly string[];
};

/** Saves that are shown as one, the latest of them first. */
export type Stretch<Item> = { latest: Item; earlier: Item[]; changed: string[] };

/**
 * Revisions, newest first, with the saves of one stretch of work put together: a draft that saves itself leaves many. What
 * learners see always begins a stretch of its own, and so does the first version.
 */
export function stretchesOf<Item extends Revision>(revisions: readonly Item[]): Stretch<Item>[] {
  const stretches: Stretch<Item>[] = [];
  for (const revision of revisions) {
    const last = stretches.at(-1);
    const after = last?.earlier.at(-1) ?? last?.latest;
    if (last && after && belongsTo(after, revision)) {
      last.earlier.push(revision);
      last.changed = [...new Set([...last.changed, ...revision.changed])];
    } else stretches.push({ latest: revision, earlier: [], changed: [...revision.changed] });
  }
  return stretches;
}

function belongsTo(after: Revision, before: Revision): boolean {
  const isOnesOwn = before.author !== null && before.author.id === after.author?.id;
  const isSoon = Date.parse(after.at) - Date.parse(before.at) <= stretch;
  return isOnesOwn && isSoon && !before.published && before.version > 1;
}
