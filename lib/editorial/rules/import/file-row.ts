import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import type { FieldPath } from "#lib/editorial/rules/kinds/fields";

/** What is wrong in a row: `column` as the file calls it, null for the row as a whole; `value` is what stands there. */
export type RowError = { column: string | null; code: string; value: string | null };

/** A row of a file, read but not yet held against what there is. Fields it does not name stay as they are. */
export type FileRow = {
  /** As a spreadsheet counts, the head being the first; in files without a head the first thing is 1. */
  row: number;
  slug: string | null;
  /** The file says that it is archived. */
  archived: boolean;
  fields: Partial<Record<FieldPath, FieldValue>>;
  errors: RowError[];
  /** Says nothing of a resource, only what is wrong with the file or with the whole row. */
  fatal?: true;
  /** From a browser's bookmarks: only told apart, never changed. */
  bookmark?: true;
};

const longestShown = 80;

/** A value as an error shows it. */
export function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
}

export const emptyRow = (row: number): FileRow => ({ row, slug: null, archived: false, fields: {}, errors: [] });

/** Reading stops here: nothing behind the fault can be trusted. */
export const faultyRow = (row: number, error: RowError): FileRow => ({
  ...emptyRow(row),
  errors: [error],
  fatal: true,
});
