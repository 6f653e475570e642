/** Lets spreadsheets read the file as UTF-8, so that Chinese opens as Chinese. */
export const byteOrderMark = "\uFEFF";

/** What a spreadsheet would run as a formula, or carry over into the next cell. */
const dangerous = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const escaped = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text as no spreadsheet runs it: an apostrophe in front, as spreadsheets themselves do. `plainCell` takes it off. */
export const safeCell = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
export const plainCell = (cell: string): string => (escaped.test(cell) ? cell.slice(1) : cell);

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as a file for spreadsheets: RFC 4180, UTF-8 with its mark, every cell safe. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${rows.map((row) => `${row.map((cell) => quoted(safeCell(cell))).join(",")}\r\n`).join("")}`;

/** `number` counts rows as a spreadsheet shows them, from 1. */
export type CsvRow = { number: number; cells: string[] };
export type CsvFault = { number: number; code: "QUOTE_OPEN" | "QUOTE_INSIDE" };

const separators = [",", ";", "\t"] as const;

/** What separates the cells of the first row: spreadsheets of some countries write semicolons. */
function separatorOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const counts = separators.map((one) => first.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/**
 * Reads a file that a spreadsheet or `writeCsv` wrote, row by row, so that a long one can be read with pauses. Empty rows
 * are left out and counted. Stops at the first fault, behind which nothing can be told apart any more.
 */
export function* readCsv(file: string): Generator<CsvRow, CsvFault | null> {
  const text = file.startsWith(byteOrderMark) ? file.slice(1) : file;
  const separator = separatorOf(text);
  let at = 0;
  for (let number = 1; at < text.length; number++) {
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator);
      if (cell === null) return { number, code: "QUOTE_OPEN" };
      cells.push(plainCell(cell.value));
      at = cell.end;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (at < text.length && text[at] !== "\r" && text[at] !== "\n") return { number, code: "QUOTE_INSIDE" };
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (cells.some((cell) => cell.trim() !== "")) yield { number, cells };
  }
  return null;
}

type Cell = { value: string; end: number };

function quotedCell(text: string, start: number): Cell | null {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] !== '"') return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
}

function bareCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\r" && text[end] !== "\n") end += 1;
  return { value: text.slice(start, end), end };
}
