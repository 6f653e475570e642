import type { Localized } from "#lib/localized";

export type Language = keyof Localized;

/** A text with one or two languages; null when it has more than one ` | `. */
export function languagesIn(text: string, language: Language | null): Partial<Localized> | null {
  const parts = text.split(/(?<=\s|^)[|｜](?=\s|$)/).map((part) => part.trim());
  const [first = "", second] = parts;
  if (parts.length > 2) return null;
  if (second !== undefined) return { ...(first === "" ? {} : { zh: first }), ...(second === "" ? {} : { en: second }) };
  const own = language ?? (/\p{Script=Han}/u.test(first) ? "zh" : "en");
  return first === "" ? {} : { [own]: first };
}

// None of these patterns begins with space of any length: on a long line of nothing else that would take forever.
const slugAtEnd = /\{([^{}]*)\}$/;
const amounts = {
  minutes: /[(（]\s*(\d{1,9})\s*(?:min|mins|minutes|\u5206\u949f)\s*[)）]$/i,
  hours: /[(（]\s*(\d{1,9})\s*(?:h|hours?|\u5c0f\u65f6)\s*[)）]$/i,
} as const;

export type Heading = { text: string; slug: string | null; amount: number | null };

/** The name of something, without the public id and the time that may stand behind it, in either order. */
export function headingOf(line: string, unit: keyof typeof amounts | null): Heading {
  const heading: Heading = { text: line.trim(), slug: null, amount: null };
  for (let again = true; again; ) {
    again = false;
    const slug = heading.slug === null ? slugAtEnd.exec(heading.text) : null;
    if (slug) {
      heading.slug = slug[1]?.trim() ?? "";
      heading.text = heading.text.slice(0, slug.index).trimEnd();
      again = true;
    }
    const amount = unit !== null && heading.amount === null ? amounts[unit].exec(heading.text) : null;
    if (amount) {
      heading.amount = Number(amount[1]);
      heading.text = heading.text.slice(0, amount.index).trimEnd();
      again = true;
    }
  }
  return heading;
}
