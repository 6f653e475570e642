import type { ResourceContent } from "#lib/catalog/schema";
import {
  type FieldSet,
  type FieldValue,
  plainValueAt,
  samePlainValue,
  withPlainValue,
} from "#lib/editorial/rules/kinds/field-set";

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
  "tags",
] as const;
export type FieldPath = (typeof fieldPaths)[number];

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
  tags: [],
};

export const valueAt = (content: ResourceDraft, path: FieldPath): FieldValue => plainValueAt(content, path);

/** A copy with one field changed. */
export const withValue = (content: ResourceDraft, path: FieldPath, value: FieldValue): ResourceDraft =>
  withPlainValue(content, path, value);

/** Whether two values of a field say the same. Languages and tags are sets; the order of topics and capabilities is the editor's. */
export function sameValue(path: FieldPath, a: FieldValue, b: FieldValue): boolean {
  if ((path !== "languages" && path !== "tags") || !Array.isArray(a) || !Array.isArray(b)) return samePlainValue(a, b);
  return a.length === b.length && a.every((one) => b.includes(one));
}

export const resourceFields: FieldSet<ResourceDraft, FieldPath> = {
  pathsOf: () => fieldPaths,
  valueAt,
  withValue,
  sameValue,
};
