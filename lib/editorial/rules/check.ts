import { isTag, mostTags } from "#lib/catalog/rules/tags";
import { freeKinds, resourceKinds, resourceLanguages, resourceLevels } from "#lib/catalog/rules/vocabulary";
import type { ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import type { FieldError } from "#lib/errors";
import { isWebAddress } from "#lib/web-address";

/** The same limits as lib/catalog/schema.ts, for a browser without zod; a test holds the two against each other. */
export const limits = {
  title: 300,
  note: 4000,
  url: 2000,
  publisher: 200,
  category: { least: 1, most: 99 },
  year: { least: 1900, most: 2100 },
  minutes: { least: 1, most: 60_000 },
  topics: 50,
  capabilities: 30,
  tags: mostTags,
} as const;

const tooLong = (path: string, text: string, most: number): FieldError[] =>
  text.length > most ? [{ path, code: "TOO_LONG" }] : [];

function checkWhole(path: string, value: number | undefined, { least, most }: { least: number; most: number }) {
  if (value === undefined) return [{ path, code: "REQUIRED" }];
  if (!Number.isSafeInteger(value)) return [{ path, code: "TYPE" }];
  if (value < least) return [{ path, code: "TOO_SMALL" }];
  return value > most ? [{ path, code: "TOO_LARGE" }] : [];
}

function checkChoice(path: string, value: string | undefined, choices: readonly string[]): FieldError[] {
  if (value === undefined) return [{ path, code: "REQUIRED" }];
  return choices.includes(value) ? [] : [{ path, code: "NOT_ALLOWED" }];
}

function checkTitle({ zh, en }: ResourceDraft["title"]): FieldError[] {
  const long = [...tooLong("title.zh", zh, limits.title), ...tooLong("title.en", en, limits.title)];
  if (long.length > 0) return long;
  return zh.trim() === "" && en.trim() === "" ? [{ path: "title", code: "ONE_LANGUAGE" }] : [];
}

function checkList(path: "topics" | "capabilities" | "tags" | "languages", list: readonly string[]): FieldError[] {
  const [least, most] = path === "languages" ? [1, resourceLanguages.length] : [0, limits[path]];
  const twice = new Set(list).size < list.length ? [{ path, code: "GIVEN_TWICE" }] : [];
  if (list.length < least) return [{ path, code: "TOO_SMALL" }];
  return list.length > most ? [{ path, code: "TOO_LARGE" }] : twice;
}

/** What is wrong with a draft, field by field, in the codes of the API. Empty: it can be saved. */
export function checkDraft(draft: ResourceDraft): FieldError[] {
  return [
    ...checkTitle(draft.title),
    ...tooLong("note.zh", draft.note.zh, limits.note),
    ...tooLong("note.en", draft.note.en, limits.note),
    ...(draft.url.length > limits.url ? tooLong("url", draft.url, limits.url) : []),
    ...(isWebAddress(draft.url) ? [] : [{ path: "url", code: "ADDRESS" }]),
    ...checkChoice("kind", draft.kind, resourceKinds),
    ...checkWhole("category", draft.category, limits.category),
    ...checkList("languages", draft.languages),
    ...tooLong("publisher", draft.publisher, limits.publisher),
    ...(draft.year === null ? [] : checkWhole("year", draft.year, limits.year)),
    ...checkChoice("free", draft.free, freeKinds),
    ...checkWhole("minutes", draft.minutes, limits.minutes),
    ...checkChoice("level", draft.level, resourceLevels),
    ...checkList("topics", draft.topics),
    ...checkList("capabilities", draft.capabilities),
    ...draft.tags.flatMap((tag, index) => (isTag(tag) ? [] : [{ path: `tags.${index}`, code: "TAG" }])),
    ...checkList("tags", draft.tags),
  ];
}

/** Languages a text lacks; one that is not needed may also stand in neither. */
export function missingLanguages(path: string, text: { zh: string; en: string }, needed: boolean): FieldError[] {
  const empty = (["zh", "en"] as const).filter((language) => text[language].trim() === "");
  if (empty.length === 0 || (empty.length === 2 && !needed)) return [];
  return empty.map((language) => ({ path: `${path}.${language}`, code: "MISSING_LANGUAGE" }));
}

/** What still keeps a valid draft from being published: text that stands in one language only. */
export const missingForPublishing = ({ title, note }: Pick<ResourceDraft, "title" | "note">): FieldError[] => [
  ...missingLanguages("title", title, true),
  ...missingLanguages("note", note, false),
];
