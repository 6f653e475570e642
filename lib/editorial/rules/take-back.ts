/** What a batch did to an item, and how the item stands now. */
export type BatchNote = {
  draftVersion: number;
  publishedVersion: number | null;
  archived: boolean;
  /** Null: the batch made it. */
  draftBefore: number | null;
  publishedBefore: number | null;
  archivedBefore: boolean;
  draftAfter: number;
  publishedAfter: number | null;
  archivedAfter: boolean;
};

export type TakenBack = {
  fromVersion: number | null;
  publish: "draft" | "keep" | "version";
  publishedVersion: number | null;
  archived: boolean;
};

/**
 * How an item becomes what it was before; null when someone has changed it since. Versions are never taken away: an earlier
 * text comes back as a new one, and where it was published, the new one is, so that learners read what they read before.
 * What the batch has made is archived.
 */
export function takeBack(note: BatchNote): TakenBack | null {
  const untouched =
    note.draftVersion === note.draftAfter &&
    note.publishedVersion === note.publishedAfter &&
    note.archived === note.archivedAfter;
  if (!untouched) return null;
  if (note.draftBefore === null) return { fromVersion: null, publish: "keep", publishedVersion: null, archived: true };
  const fromVersion = note.draftAfter === note.draftBefore ? null : note.draftBefore;
  const archived = note.archivedBefore;
  if (fromVersion !== null && note.publishedBefore === note.draftBefore)
    return { fromVersion, publish: "draft", publishedVersion: null, archived };
  return { fromVersion, publish: "version", publishedVersion: note.publishedBefore, archived };
}
