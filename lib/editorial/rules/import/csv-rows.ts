import { type CsvRow, readCsv } from "#lib/csv";
import { emptyRow, type FileRow, faultyRow, shown } from "#lib/editorial/rules/import/file-row";
import { type FileColumn, fileColumns } from "#lib/editorial/rules/import/resource-file";
import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import type { FieldPath } from "#lib/editorial/rules/kinds/fields";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";

const isColumn = (name: string): name is FileColumn => fileColumns.some((column) => column === name);

/** A cell as the value its field holds. What is no number stays a text and is found by the check of the whole. */
function typedCell(path: FieldPath, cell: string): FieldValue {
  switch (path) {
    case "category":
    case "minutes":
    case "year": {
      const text = cell.trim();
      if (text === "") return path === "year" ? null : undefined;
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    }
    case "languages":
    case "topics":
    case "capabilities":
    case "tags":
      return cell.split(/[\s;,]+/).filter((part) => part !== "");
    case "kind":
    case "free":
    case "level":
      return cell.trim() === "" ? undefined : cell.trim();
    case "url":
      return cell.trim();
    default:
      return cell;
  }
}

function headOf({ number, cells }: CsvRow): { columns: FileColumn[]; faults: FileRow[] } {
  const names = cells.map((cell) => cell.trim());
  const fault = (column: string, code: string) => faultyRow(number, { column, code, value: shown(column) });
  const faults = names.flatMap((name, index) => {
    if (!isColumn(name)) return [fault(name, "UNKNOWN_COLUMN")];
    return names.indexOf(name) < index ? [fault(name, "GIVEN_TWICE")] : [];
  });
  if (faults.length === 0 && !names.includes("slug") && !names.includes("url")) faults.push(fault("url", "NO_COLUMN"));
  return { columns: names.filter(isColumn), faults };
}

function rowOf({ number, cells }: CsvRow, columns: readonly FileColumn[]): FileRow {
  const row = emptyRow(number);
  if (cells.length !== columns.length) {
    const code = cells.length < columns.length ? "TOO_FEW_CELLS" : "TOO_MANY_CELLS";
    return faultyRow(number, { column: null, code, value: `${cells.length}/${columns.length}` });
  }
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? "";
    if (column === "slug") row.slug = cell.trim() || null;
    else if (column === "state") {
      const state = cell.trim();
      if (state !== "" && !resourceStates.some((one) => one === state))
        row.errors.push({ column, code: "NOT_ALLOWED", value: shown(state) });
      row.archived = state === "archived";
    } else row.fields[column] = typedCell(column, cell);
  }
  return row;
}

/** Reads a table of resources; the first row names the columns. */
export function* readCsvRows(text: string): Generator<FileRow> {
  const reading = readCsv(text);
  let columns: FileColumn[] | null = null;
  for (;;) {
    const step = reading.next();
    if (step.done) {
      if (step.value !== null) yield faultyRow(step.value.number, { column: null, code: step.value.code, value: null });
      else if (columns === null) yield faultyRow(1, { column: null, code: "EMPTY_FILE", value: null });
      return;
    }
    if (columns !== null) yield rowOf(step.value, columns);
    else {
      const head = headOf(step.value);
      yield* head.faults;
      if (head.faults.length > 0) return;
      columns = head.columns;
    }
  }
}
