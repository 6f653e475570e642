import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import type { Localized } from "#lib/localized";

const languages = ["zh", "en"] as const;

/** Keys in one order, whatever order they came in. */
const encode = ({ zh, en }: Localized): string => JSON.stringify({ zh, en });
const decode = (json: string): Localized => JSON.parse(json) as Localized;

const isSame = (a: Localized, b: Localized | undefined): boolean => a.zh === b?.zh && a.en === b.en;

/** A whole list as the value of its field. */
export const encodeTexts = (list: readonly Localized[]): string[] => list.map(encode);

/** Whether something of the list is gone or stands at another place, so that places no longer tell items apart. */
function isShifted(before: readonly Localized[], after: readonly Localized[]): boolean {
  if (after.length < before.length) return true;
  return before.some((item, place) => !isSame(item, after[place]) && after.some((other) => isSame(item, other)));
}

/**
 * The fields of a list of texts: each language of each item, so that two editors may change different ones. Once items
 * were taken out or moved, the list as a whole. The first state is the one the others began with.
 */
export function textListPaths(field: string, [first = [], ...others]: readonly (readonly Localized[])[]): string[] {
  if (others.some((other) => isShifted(first, other))) return [field];
  const length = Math.max(first.length, ...others.map((other) => other.length));
  return Array.from({ length }, (_, place) => languages.map((language) => `${field}.${place}.${language}`)).flat();
}

/** Path below the list: none for the whole, else the place and the language. */
function placeOf(rest: string): { place: number; language: "zh" | "en" } {
  const [place = "", language] = rest.split(".");
  return { place: Number(place), language: language === "zh" ? "zh" : "en" };
}

export function textListValue(list: readonly Localized[], rest: string): FieldValue {
  if (rest === "") return encodeTexts(list);
  const { place, language } = placeOf(rest);
  return list[place]?.[language] ?? null;
}

/** A copy with one field changed. No value takes the text away, and with the last language of the last item the item. */
export function withTextListValue(list: readonly Localized[], rest: string, value: FieldValue): Localized[] {
  if (rest === "") return Array.isArray(value) ? value.map(decode) : [];
  const { place, language } = placeOf(rest);
  const next = Array.from(
    { length: Math.max(list.length, place + 1) },
    (_, index) => list[index] ?? { zh: "", en: "" },
  );
  next[place] = { zh: "", en: "", ...next[place], [language]: String(value ?? "") };
  if (typeof value === "string") return next;
  while (isSame({ zh: "", en: "" }, next.at(-1))) next.pop();
  return next;
}

/** A whole list as its texts, for people to read. */
export const textsIn = (value: readonly string[]): Localized[] => value.map(decode);
