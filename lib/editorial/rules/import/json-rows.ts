import { emptyRow, type FileRow, faultyRow, shown } from "#lib/editorial/rules/import/file-row";
import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import { type FieldPath, fieldPaths } from "#lib/editorial/rules/kinds/fields";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";

const plain = new Set<string>(fieldPaths.filter((path) => !path.includes(".")));
const texts = new Set<string>(fieldPaths.map((path) => path.split(".")[0] ?? "").filter((name) => !plain.has(name)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function rowOf(number: number, value: unknown): FileRow {
  const row = emptyRow(number);
  const fault = (column: string, code: string, seen: unknown) => row.errors.push({ column, code, value: shown(seen) });
  if (!isObject(value)) return faultyRow(number, { column: null, code: "TYPE", value: shown(value) });
  for (const [name, field] of Object.entries(value)) {
    if (name === "slug") {
      if (typeof field === "string") row.slug = field;
      else fault(name, "TYPE", field);
    } else if (name === "state") {
      if (!resourceStates.some((state) => state === field)) fault(name, "NOT_ALLOWED", field);
      row.archived = field === "archived";
    } else if (texts.has(name)) {
      if (!isObject(field)) fault(name, "TYPE", field);
      else
        for (const [language, text] of Object.entries(field)) {
          if (language === "zh" || language === "en")
            row.fields[`${name}.${language}` as FieldPath] = text as FieldValue;
          else fault(`${name}.${language}`, "UNKNOWN_COLUMN", text);
        }
    } else if (plain.has(name)) row.fields[name as FieldPath] = field as FieldValue;
    else fault(name, "UNKNOWN_COLUMN", field);
  }
  return row;
}

/** Reads `{ "resources": [...] }` or the bare list; each entry as the API writes a resource, or a part of one. */
export function* readJsonRows(value: unknown): Generator<FileRow> {
  const list = isObject(value) ? value.resources : value;
  if (!Array.isArray(list)) yield faultyRow(1, { column: null, code: "NO_LIST", value: null });
  else if (list.length === 0) yield faultyRow(1, { column: null, code: "EMPTY_FILE", value: null });
  else for (const [index, one] of list.entries()) yield rowOf(index + 1, one);
}
