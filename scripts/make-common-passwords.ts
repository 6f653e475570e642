import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeBytes, codeOf } from "#lib/auth/common-passwords";

/**
 * `node scripts/make-common-passwords.ts <list>`: makes lib/auth/common-passwords.bin from a list of passwords, a word a
 * line, the most common first. What it was made from stands in docs/decisions/005.
 */
const shortest = 10;
/** Shorter words cannot be passwords, but repeated they are no better ones; so many of the first lines are looked at. */
const pieces = { shortest: 5, lines: 100_000 };

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error("Name the list: node scripts/make-common-passwords.ts <list>");
  process.exit(1);
}
const words = new Set<string>();
for (const [index, line] of readFileSync(path, "utf8").split("\n").entries()) {
  const word = line.trim().normalize("NFKC").toLowerCase();
  const length = [...word].length;
  if (length >= shortest || (length >= pieces.shortest && index < pieces.lines)) words.add(word);
}
const codes = [...new Set([...words].map(codeOf))].sort((a, b) => a - b);
const bytes = Buffer.alloc(codes.length * codeBytes);
for (const [index, code] of codes.entries()) bytes.writeUIntBE(code, index * codeBytes, codeBytes);
writeFileSync(join(import.meta.dirname, "../lib/auth/common-passwords.bin"), bytes);
console.log(`${codes.length} words, ${bytes.length} bytes`);
