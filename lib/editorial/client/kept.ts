import { browserStore, personalPrefix, readJson, type Store } from "#lib/browser-store";
import type { ResourceDraft } from "#lib/editorial/rules/fields";
import { draftOf, isDraft } from "#lib/editorial/rules/patch";

/** Text that is typed and not saved yet, with the version it was begun on. */
export type Kept = { version: number; base: ResourceDraft; mine: ResourceDraft; at: string };

/** Where one editor's text for one resource is kept in this browser; sign-out removes it. */
export const keptKey = (userId: string, slug: string | null): string =>
  `${personalPrefix}${userId}:studio:${slug ?? "+new"}`;

export function readKept(key: string, store: Store = browserStore()): Kept | null {
  const kept = readJson<Partial<Kept>>(store, key);
  if (typeof kept?.version !== "number" || typeof kept.at !== "string") return null;
  if (!isDraft(kept.base) || !isDraft(kept.mine)) return null;
  return { version: kept.version, base: draftOf(kept.base), mine: draftOf(kept.mine), at: kept.at };
}

export function keep(key: string, kept: Kept | null, store: Store = browserStore()): void {
  if (kept === null) store.remove(key);
  else store.set(key, JSON.stringify(kept));
}
