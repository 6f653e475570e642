import type { ResourceContent } from "#lib/catalog/schema";

/** The fields of a resource one can change on its own; each language is a field. In the order of the form. */
export const fieldPaths = [
  "title.zh",
  "title.en",
  "note.zh",
  "note.en",
  "url",
  "kind",
  "category",
  "languages",
  "publisher",
  "year",
  "free",
  "minutes",
  "level",
  "topics",
  "capabilities",
] as const;
export type FieldPath = (typeof fieldPaths)[number];
export type FieldValue = string | number | null | undefined | readonly string[];

/** A resource while it is being typed: what has not been chosen yet is missing. */
export type ResourceDraft = Omit<ResourceContent, "kind" | "category" | "minutes" | "free" | "level"> & {
  kind?: ResourceContent["kind"] | undefined;
  category?: number | undefined;
  minutes?: number | undefined;
  free?: ResourceContent["free"] | undefined;
  level?: ResourceContent["level"] | undefined;
};

/** What a new resource starts from. */
export const emptyDraft: ResourceDraft = {
  title: { zh: "", en: "" },
  note: { zh: "", en: "" },
  url: "",
  languages: [],
  publisher: "",
  year: null,
  topics: [],
  capabilities: [],
};

type Bag = Record<string, FieldValue | Record<string, FieldValue>>;

export function valueAt(content: ResourceDraft, path: FieldPath): FieldValue {
  const [field = "", language] = path.split(".");
  const value = (content as Bag)[field];
  return (language === undefined ? value : (value as Record<string, FieldValue> | undefined)?.[language]) as FieldValue;
}

/** A copy with one field changed. */
export function withValue<Content extends ResourceDraft>(
  content: Content,
  path: FieldPath,
  value: FieldValue,
): Content {
  const [field = "", language] = path.split(".");
  const next = language === undefined ? value : { ...((content as Bag)[field] as object), [language]: value };
  return { ...content, [field]: next };
}

/** Whether two values of a field say the same. Languages are a set; the order of topics and capabilities is the editor's. */
export function sameValue(path: FieldPath, a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return (a ?? null) === (b ?? null);
  if (a.length !== b.length) return false;
  if (path === "languages") return a.every((language) => b.includes(language));
  return a.every((item, index) => item === b[index]);
}
