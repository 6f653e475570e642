import fc from "fast-check";
import { expect, test } from "vitest";
import { byteOrderMark, type CsvFault, plainCell, readCsv, safeCell, writeCsv } from "#lib/csv";

function read(text: string): { rows: string[][]; fault: CsvFault | null } {
  const rows: string[][] = [];
  const reading = readCsv(text);
  for (;;) {
    const step = reading.next();
    if (step.done) return { rows, fault: step.value };
    rows.push(step.value.cells);
  }
}

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "＝", "文", "a") }),
);

test.each([
  ["=1+1", "'=1+1"],
  ["+86 10", "'+86 10"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\rx", "'\rx"],
  ["  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"],
  ["＝1", "'＝1"],
  ["'=1", "''=1"],
  ["it's = fine", "it's = fine"],
  ["'quoted'", "'quoted'"],
  ["提示词", "提示词"],
])("%j is written as %j and read back", (text, safe) => {
  expect(safeCell(text)).toBe(safe);
  expect(plainCell(safe)).toBe(text);
});

test("every text comes back from a file as it went in, and no cell of the file can be run", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      // The first row decides what separates cells, as a head does.
      const width = rows[0]?.length ?? 0;
      const head = Array.from({ length: width }, (_, index) => `head${index}`);
      const wide = rows.map((row) => ["x", ...row.slice(0, width)]);
      const text = writeCsv([["head", ...head], ...wide]);
      expect(text.startsWith(byteOrderMark)).toBe(true);
      expect(read(text)).toEqual({ rows: [["head", ...head], ...wide], fault: null });
      for (const one of rows.flat()) expect(safeCell(one)).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [
    "semicolons",
    "a;b\r\n1;2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "tabs and bare line ends",
    "a\tb\n1\t2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "empty rows between",
    "a,b\n\n,\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "line ends inside a cell",
    'a,b\n"1\r\n2",3',
    [
      ["a", "b"],
      ["1\r\n2", "3"],
    ],
  ],
  [
    "separators inside the head",
    '"a,b";c\n1;2',
    [
      ["a,b", "c"],
      ["1", "2"],
    ],
  ],
  ["nothing", "", []],
])("%s", (_fact, text, rows) => expect(read(text)).toEqual({ rows, fault: null }));

test.each([
  ['a,b\n1,"2', { number: 2, code: "QUOTE_OPEN" }],
  ['a,b\n1,2\n"3"4,5', { number: 3, code: "QUOTE_INSIDE" }],
])("%j stops at its fault", (text, fault) => expect(read(text).fault).toEqual(fault));

test("rows are counted as a spreadsheet shows them", () => {
  expect([...readCsv("a\n\n1\n\n2")].map(({ number }) => number)).toEqual([1, 3, 5]);
});
