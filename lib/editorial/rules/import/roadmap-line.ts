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
const timeAtEnd =
  /[(（]\s*(\d{1,9}(?:\.\d{1,2})?)\s*(?:(min|mins|minutes|\u5206\u949f)|(?:h|hours?|\u5c0f\u65f6))\s*[)）]$/i;

type Unit = "minutes" | "hours";

/** The time at the end of a line in the unit wanted, and where it begins. It may be no whole number of it. */
function timeIn(text: string, unit: Unit): { amount: number; index: number } | null {
  const found = timeAtEnd.exec(text);
  if (found === null) return null;
  // In hundredths, which a product of decimals would miss.
  const minutes = (Math.round(Number(found[1]) * 100) * (found[2] === undefined ? 60 : 1)) / 100;
  const amount = unit === "minutes" ? minutes : minutes / 60;
  return { amount, index: found.index };
}

export type Heading = { text: string; slug: string | null; amount: number | null };

/** The name of something, without the public id and the time that may stand behind it, in either order. */
export function headingOf(line: string, unit: Unit | null): Heading {
  const heading: Heading = { text: line.trim(), slug: null, amount: null };
  for (let again = true; again; ) {
    again = false;
    const slug = heading.slug === null ? slugAtEnd.exec(heading.text) : null;
    if (slug) {
      heading.slug = slug[1]?.trim() ?? "";
      heading.text = heading.text.slice(0, slug.index).trimEnd();
      again = true;
    }
    const time = unit !== null && heading.amount === null ? timeIn(heading.text, unit) : null;
    if (time) {
      heading.amount = time.amount;
      heading.text = heading.text.slice(0, time.index).trimEnd();
      again = true;
    }
  }
  return heading;
}
