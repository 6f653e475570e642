import type { Locale } from "#lib/locales";

const wide = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u;
const narrow = /[\s.,;:'|!ijltfI()]/u;
const tall = /[A-Z&mwMW@%—]/u;
/** Marks that never begin a line. */
const clinging = /^[\s，。、；：！？）」』》”’…·,.;:!?)\]/-]/u;

/** About how wide a text is in em. Exact enough to break drawn labels where no browser has measured yet. */
export function emWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (wide.test(sign)) width += 1;
    else if (narrow.test(sign)) width += 0.3;
    else width += tall.test(sign) ? 0.74 : 0.56;
  }
  return width;
}

/** Marks that never end a line, and a space that holds both sides together. */
const holding = /[（「『《“‘([\u00a0]$/u;

/** Words with the space or mark that follows them: a line may end after each. */
export function wordsOf(text: string, locale: Locale): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: "word" }).segment(text)) {
    const last = words.at(-1);
    const joins =
      last !== undefined &&
      (clinging.test(segment) || holding.test(last) || (!/[\s/-]$/u.test(last) && !wide.test(last + segment)));
    if (joins) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

function fill(words: string[], limit: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && emWidth((last + word).trimEnd()) <= limit) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

/**
 * Lines of at most `limit` em, broken between words in any script, all about equally long. A word wider than that keeps
 * a line to itself.
 */
export function breakLines(text: string, limit: number, locale: Locale): string[] {
  const words = wordsOf(text, locale);
  const fewest = fill(words, limit);
  for (let narrower = limit / 2; narrower < limit; narrower += 0.5) {
    const lines = fill(words, narrower);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}
