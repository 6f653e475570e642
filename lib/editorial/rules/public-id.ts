import { canonicalAddress } from "#lib/editorial/rules/address";
import type { Localized } from "#lib/localized";

const longest = 60;

/** Lower-case Latin letters and digits joined by hyphens, cut at a word. */
function hyphenate(text: string): string {
  const whole = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= longest) return whole;
  const cut = whole.slice(0, longest + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, longest);
}

export type Named = { title: Localized; url?: string };

/**
 * A public id for something new: from its English title, else from the Chinese one as it is pronounced, else its address.
 * @param otherwise when there is nothing to go by
 * @param pronounce `pronounce` of pronounce.ts, which weighs too much to come along everywhere
 */
export function slugFrom(
  { title, url = "" }: Named,
  otherwise: string,
  pronounce: (chinese: string) => string,
): string {
  let short = "";
  for (const text of [() => title.en, () => pronounce(title.zh), () => canonicalAddress(url) ?? ""]) {
    const slug = hyphenate(text());
    if (slug.length >= 3) return slug;
    short ||= slug;
  }
  return short || otherwise;
}

/** The first of `base`, `base-2`, `base-3`… that is not taken. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
