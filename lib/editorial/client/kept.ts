import { browserStore, readJson, type Store, unsentOf } from "#lib/browser-store";
import type { ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import type { KindName, KindRules } from "#lib/editorial/rules/kinds/kind";
import { resourceRules } from "#lib/editorial/rules/kinds/resource-rules";

/** Text that is typed and not saved yet, with the version it was begun on. */
export type Kept<Draft = ResourceDraft> = { version: number; base: Draft; mine: Draft; at: string };

const studioOf = (userId: string): string => `${unsentOf(userId)}studio:`;

/** Where one editor's text for one item is kept in this browser; their sign-out removes it. */
export const keptKey = (userId: string, slug: string | null, kind: KindName = "resource"): string =>
  `${studioOf(userId)}${kind === "resource" ? "" : `${kind}:`}${slug ?? "+new"}`;

/** For how many items this editor has text that is not saved. */
export const countKept = (userId: string, store: Store = browserStore()): number => store.keys(studioOf(userId)).length;

/** What was kept of a resource; of another kind by its rules. */
export const readKept = (key: string, store: Store = browserStore()): Kept | null =>
  readKeptOf(resourceRules, key, store);

export function readKeptOf<Draft, Path extends string>(
  { isDraft, draftOf }: KindRules<Draft, Path>,
  key: string,
  store: Store = browserStore(),
): Kept<Draft> | null {
  const kept = readJson<Partial<Kept<unknown>>>(store, key);
  if (typeof kept?.version !== "number" || typeof kept.at !== "string") return null;
  if (!isDraft(kept.base) || !isDraft(kept.mine)) return null;
  return { version: kept.version, base: draftOf(kept.base), mine: draftOf(kept.mine), at: kept.at };
}

export function keep<Draft>(key: string, kept: Kept<Draft> | null, store: Store = browserStore()): void {
  if (kept === null) store.remove(key);
  else store.set(key, JSON.stringify(kept));
}
