import { browserStore, draftsOf, readJson, type Store } from "#lib/browser-store";

/** Words typed and not sent, and what was last sent under which id without an answer coming back. */
export type Kept<Typed> = { typed: Typed; sent: { id: string; as: string } | null };

/** Where a mentor's words about something are kept in this browser until they are sent; sign-out asks, then removes them. */
export const keptKey = (userId: string, ...about: string[]): string =>
  `${draftsOf(userId)}mentoring:${about.join(":")}`;

export function readKept<Typed>(
  key: string,
  isTyped: (value: unknown) => value is Typed,
  store: Store = browserStore(),
): Kept<Typed> | null {
  const kept = readJson<Partial<Kept<unknown>>>(store, key);
  if (typeof kept !== "object" || kept === null || !isTyped(kept.typed)) return null;
  const { sent = null } = kept;
  const whole = typeof sent?.id === "string" && typeof sent.as === "string";
  return { typed: kept.typed, sent: whole ? sent : null };
}

export function keep<Typed>(key: string, kept: Kept<Typed> | null, store: Store = browserStore()): void {
  if (kept === null) store.remove(key);
  else store.set(key, JSON.stringify(kept));
}

/** The id to send under: the same words again go under the same id, so that they are written once; others get another. */
export function sendable<Typed>(kept: Kept<Typed>, newId: () => string): { kept: Kept<Typed>; id: string } {
  const as = JSON.stringify(kept.typed);
  const sent = kept.sent?.as === as ? kept.sent : { id: newId(), as };
  return { kept: { ...kept, sent }, id: sent.id };
}
