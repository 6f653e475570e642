import type { ImportFormat } from "#lib/editorial/rules/kinds/vocabulary";

/** What someone gives us to import: the text of a file, or what they pasted. */
export type GivenFile = { name: string; text: string; format: ImportFormat };

/** What a text is, by the name of its file and else by how it begins. */
export function formatOf(name: string, text: string): ImportFormat {
  if (/\.json$/i.test(name)) return "json";
  if (/\.html?$/i.test(name)) return "bookmarks";
  if (/\.(csv|tsv|txt)$/i.test(name)) return "csv";
  const start = text.slice(0, 500).trimStart();
  if (/^[[{]/.test(start)) return "json";
  return /^<(!doctype|html|meta|title|h1|dl)/i.test(start) ? "bookmarks" : "csv";
}

/**
 * The text of a file: UTF-8, or GB 18030 as older spreadsheets write it. Null when it is neither.
 * @returns `guessed` when it was not UTF-8, so that a person looks whether it reads right
 */
export function decodeFile(bytes: ArrayBuffer): { text: string; guessed: boolean } | null {
  for (const [encoding, guessed] of [
    ["utf-8", false],
    ["gb18030", true],
  ] as const) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), guessed };
    } catch {
      // The next one may know better.
    }
  }
  return null;
}
