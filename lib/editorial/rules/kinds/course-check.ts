import type { FieldError } from "#lib/errors";
import type { Localized } from "#lib/localized";

/** The same limits as lib/editorial/schema/course.ts, for a browser without zod; a test holds the two against each other. */
export const courseLimits = {
  title: 300,
  text: 4000,
  minutes: 6000,
  hours: 10_000,
  capabilities: 30,
  prerequisites: 50,
  topics: 300,
  stages: 60,
  items: 30,
  weights: 60,
  questions: 200,
  options: { least: 2, most: 8 },
} as const;

const languages = ["zh", "en"] as const;

export const checkText = (path: string, text: Localized, most: number): FieldError[] =>
  languages.flatMap((language) =>
    text[language].length > most ? [{ path: `${path}.${language}`, code: "TOO_LONG" }] : [],
  );

export function checkTitle(title: Localized): FieldError[] {
  const nameless = languages.every((language) => title[language].trim() === "");
  const long = checkText("title", title, courseLimits.title);
  return nameless ? [{ path: "title", code: "ONE_LANGUAGE" }, ...long] : long;
}

export function checkInteger(path: string, value: number, { least, most }: { least: number; most: number }) {
  if (!Number.isSafeInteger(value)) return [{ path, code: "TYPE" }];
  if (value < least) return [{ path, code: "TOO_SMALL" }];
  return value > most ? [{ path, code: "TOO_LARGE" }] : [];
}

/** A list of public ids: not too many, each once. */
export function checkSlugs(path: string, list: readonly string[], most: number): FieldError[] {
  if (list.length > most) return [{ path, code: "TOO_LARGE" }];
  return new Set(list).size < list.length ? [{ path, code: "GIVEN_TWICE" }] : [];
}

export const checkTexts = (path: string, list: readonly Localized[]): FieldError[] =>
  list.length > courseLimits.items
    ? [{ path, code: "TOO_LARGE" }]
    : list.flatMap((text, place) => checkText(`${path}.${place}`, text, courseLimits.text));

export const isText = (value: unknown): value is Localized =>
  typeof value === "object" &&
  value !== null &&
  languages.every((one) => typeof (value as Localized)[one] === "string");
export const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
export const isSlugs = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
export const textOf = ({ zh, en }: Localized): Localized => ({ zh, en });
