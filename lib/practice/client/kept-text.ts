import { browserStore, draftsOf, readJson, type Store } from "#lib/browser-store";
import type { Localized } from "#lib/localized";
import { linksTyped } from "#lib/practice/rules/check-hand-in";
import { type Audience, audiences } from "#lib/practice/rules/hand-in-state";

/** What stands in the form of a hand-in. */
export type Typed = { links: string[]; answers: string[]; reflection: string; audience: Audience };

/** Text that is typed and not handed in yet. */
export type KeptText = {
  /** The criteria it answers, should they change before it is handed in. */
  criteria: Localized[];
  typed: Typed;
  /** What was sent last, and under which id: sent again unchanged, it is the same hand-in. */
  sent: { id: string; typed: Typed } | null;
};

/** Where one learner's text for a project or a capability is kept in this browser; their sign-out removes it. */
export const keptTextKey = (userId: string, kind: "project" | "evidence", slug: string): string =>
  `${draftsOf(userId)}${kind}:${slug}`;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

function isTyped(value: unknown): value is Typed {
  if (typeof value !== "object" || value === null) return false;
  const { links, answers, reflection, audience } = value as Partial<Typed>;
  return (
    isTexts(links) && isTexts(answers) && typeof reflection === "string" && audiences.some((one) => one === audience)
  );
}

const isLocalized = (value: unknown): value is Localized =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Localized).zh === "string" &&
  typeof (value as Localized).en === "string";

/** Null when nothing is kept, or nothing that this version of the product can read. */
export function readKeptText(key: string, store: Store = browserStore()): KeptText | null {
  const kept = readJson<Partial<KeptText>>(store, key);
  if (!isTyped(kept?.typed) || !Array.isArray(kept.criteria) || !kept.criteria.every(isLocalized)) return null;
  const { sent = null } = kept;
  const known = sent !== null && typeof sent.id === "string" && isTyped(sent.typed);
  return { criteria: kept.criteria, typed: kept.typed, sent: known ? sent : null };
}

export function keepText(key: string, kept: KeptText | null, store: Store = browserStore()): void {
  if (kept === null) store.remove(key);
  else store.set(key, JSON.stringify(kept));
}

const sameTexts = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, index) => text === other[index]);

const trimmed = (texts: readonly string[]) => texts.map((text) => text.trim());

/** Whether both would be handed in alike: fields left empty and blanks around a text make no difference. */
export const sameTyped = (one: Typed, other: Typed): boolean =>
  sameTexts(linksTyped(one.links), linksTyped(other.links)) &&
  sameTexts(trimmed(one.answers), trimmed(other.answers)) &&
  one.reflection === other.reflection &&
  one.audience === other.audience;

/** Whether something is kept that would not be the same as what stands: one goes on with it. */
export function isUnfinished(key: string, base: Typed, store: Store = browserStore()): boolean {
  const kept = readKeptText(key, store);
  return kept !== null && !sameTyped(kept.typed, base);
}
