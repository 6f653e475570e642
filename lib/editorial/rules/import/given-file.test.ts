import { expect, test } from "vitest";
import { decodeFile, formatOf } from "#lib/editorial/rules/import/given-file";

test.each([
  ["a.csv", "[", "csv"],
  ["a.JSON", "", "json"],
  ["bookmarks.html", "", "bookmarks"],
  ["", '  {"resources": []}', "json"],
  ["", "<!DOCTYPE NETSCAPE-Bookmark-file-1>", "bookmarks"],
  ["", "url,minutes", "csv"],
])("%s with %j is %s", (name, text, format) => expect(formatOf(name, text)).toBe(format));

const bytes = (...list: number[]) => new Uint8Array(list).buffer;

test("UTF-8 is read as such, what older spreadsheets write as GB 18030, and nonsense not at all", () => {
  expect(decodeFile(new TextEncoder().encode("\uFEFF提示词").buffer as ArrayBuffer)).toEqual({
    text: "提示词",
    guessed: false,
  });
  expect(decodeFile(bytes(0xcc, 0xe1, 0xca, 0xbe))).toEqual({ text: "提示", guessed: true });
  expect(decodeFile(bytes(0x61, 0xff, 0xff))).toBeNull();
});
