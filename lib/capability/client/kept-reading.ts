import { browserStore, draftsOf, personalPrefix, readJson, type Store } from "#lib/browser-store";
import type { Corrections } from "#lib/capability/rules/reading";
import type { ReadRequirement } from "#lib/catalog/rules/job-description";

/** A job description at work: as pasted, as read, as corrected. */
export type Reading = {
  /** The id it will be saved under, made once so that saving twice saves one. */
  id: string;
  title: string;
  text: string;
  /** Null: not read yet. */
  read: ReadRequirement[] | null;
  /** The text has changed since it was read, so the places of the words no longer fit. */
  stale: boolean;
  corrections: Corrections;
};

const readingsOf = (userId: string | null): string =>
  `${userId === null ? `${personalPrefix}+anyone:` : draftsOf(userId)}reading:`;

/** Where a reading is kept until it is saved or cleared. Signed out it is kept for whoever signs in next. */
export const readingPlace = (userId: string | null, target: string | null): string =>
  `${readingsOf(userId)}${target ?? "+new"}`;

export function keepReading(place: string, reading: Reading | null, store: Store = browserStore()): void {
  if (reading === null) store.remove(place);
  else store.set(place, JSON.stringify(reading));
}

export function keptReading(place: string, store: Store = browserStore()): Reading | null {
  const kept = readJson<Partial<Reading>>(store, place);
  const texts = [kept?.id, kept?.title, kept?.text];
  if (!kept || !texts.every((text) => typeof text === "string")) return null;
  if (kept.read !== null && !Array.isArray(kept.read)) return null;
  if (typeof kept.corrections !== "object" || kept.corrections === null) return null;
  const { id = "", title = "", text = "", read = null, stale = true, corrections } = kept;
  return { id, title, text, read, stale, corrections };
}

/** What was kept for someone, or what was typed before they signed in, which becomes theirs. */
export function takeReading(
  userId: string | null,
  target: string | null,
  store: Store = browserStore(),
): Reading | null {
  const own = keptReading(readingPlace(userId, target), store);
  if (own !== null || userId === null) return own;
  const anyone = readingPlace(null, target);
  const found = keptReading(anyone, store);
  if (found === null) return null;
  keepReading(readingPlace(userId, target), found, store);
  keepReading(anyone, null, store);
  return found;
}
