import { plainValueAt } from "#lib/editorial/rules/kinds/field-set";
import { type FieldPath, fieldPaths, type ResourceDraft } from "#lib/editorial/rules/kinds/fields";
import type { ResourceState } from "#lib/editorial/rules/kinds/vocabulary";

/** Columns of a resource in a file. `state` is told; of it only "archived" asks for anything. */
export const fileColumns = ["slug", "state", ...fieldPaths] as const;
export type FileColumn = (typeof fileColumns)[number];

export type FileResource = { slug: string; state: ResourceState; content: ResourceDraft };

/** Rows that one file may hold, and its size in bytes. */
export const mostRows = 20_000;
export const largestFile = 16 * 1024 * 1024;

const cellOf = (content: ResourceDraft, path: FieldPath): string => {
  const value = plainValueAt(content, path);
  return Array.isArray(value) ? value.join("; ") : String(value ?? "");
};

/** A resource as a row of a table. */
export const toCells = ({ slug, state, content }: FileResource): string[] => [
  slug,
  state,
  ...fieldPaths.map((path) => cellOf(content, path)),
];

/** The same as JSON: the fields of the API, with the public id and the state in front. */
export const toJson = ({ slug, state, content }: FileResource): object => ({
  slug,
  state,
  ...Object.fromEntries(Object.entries(content).toSorted(byPlace)),
});

const places: string[] = fieldPaths.map((path) => path.split(".")[0] ?? "");
const byPlace = ([a]: [string, unknown], [b]: [string, unknown]): number => places.indexOf(a) - places.indexOf(b);
