import { pinyin } from "pinyin-pro";
import { fold } from "#lib/catalog/rules/search";

/**
 * What stands in the search index for a text. Chinese is kept in pairs of signs, so that any word is found by the pairs it
 * is made of; Latin words whole, to be found by how they begin. Of titles also: the same once more (`t:`), so that what
 * stands in a title can come first; how they are pronounced (`p:`), each run of Chinese from every sign on, once in initials
 * and once in syllables; and every Latin word with a letter left out (`~`), by which a word with one wrong letter meets it.
 */
const longestWord = 40;
const syllablesKept = 6;
const initialsKept = 12;
/** Letters of a word for which a typo is forgiven. */
const forgiven = { least: 4, most: 16 };

const runs = (text: string): string[] => text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run);
const mayErr = (word: string): boolean =>
  word.length >= forgiven.least && word.length <= forgiven.most && /^[a-z]+$/.test(word);

function* pairsOf(run: string): Generator<string> {
  const signs = Array.from(run);
  for (let at = 0; at + 1 < signs.length; at++) yield `${signs[at]}${signs[at + 1]}`;
  yield signs.at(-1) ?? "";
}

function* soundsOf(run: string): Generator<string> {
  const syllables = pinyin(run, { toneType: "none", type: "array", v: true, nonZh: "removed" }).map((one) =>
    one.toLowerCase().replace(/[^a-z]/g, ""),
  );
  for (let at = 0; at < syllables.length; at++) {
    const rest = syllables.slice(at, at + initialsKept);
    yield `p:${rest.map((one) => one[0] ?? "").join("")}`;
    yield `p:${rest.slice(0, syllablesKept).join("")}`;
  }
}

function* withOneLeftOut(word: string): Generator<string> {
  yield `~${word}`;
  for (let at = 0; at < word.length; at++) yield `~${word.slice(0, at)}${word.slice(at + 1)}`;
}

/** Everything a content is found by. `titles` are also heard and mistyped. */
export function lexemesOf({ titles, texts }: { titles: string[]; texts: string[] }): string[] {
  const found = new Set<string>();
  const plain = (run: string) => (isHan(run) ? [...pairsOf(run)] : [run.slice(0, longestWord)]);
  for (const run of texts.flatMap((text) => runs(fold(text)))) for (const one of plain(run)) found.add(one);
  for (const run of titles.flatMap((text) => runs(fold(text)))) {
    for (const one of plain(run)) found.add(one).add(`t:${one}`);
    for (const more of isHan(run) ? soundsOf(run) : mayErr(run) ? withOneLeftOut(run) : []) found.add(more);
  }
  found.delete("");
  return [...found];
}

const quoted = (lexeme: string, prefix = false): string => `'${lexeme}'${prefix ? ":*" : ""}`;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of a run of Chinese; single signs only where there is nothing else to go by. */
function hanQuery(run: string, where = ""): string[] {
  const words = Array.from(segmenter.segment(run), ({ segment }) => segment);
  const telling = words.filter((word) => Array.from(word).length > 1);
  if (telling.length === 0 && Array.from(run).length === 1) return [quoted(`${where}${run}`, true)];
  return (telling.length > 0 ? telling : [run]).map((word) => {
    const pairs = [...pairsOf(word)].slice(0, -1);
    return `(${pairs.map((pair) => quoted(`${where}${pair}`)).join(" & ")})`;
  });
}

function latinQuery(word: string): string {
  const short = word.slice(0, longestWord);
  const ways = [quoted(short, true)];
  if (/^[a-z]+$/.test(short)) ways.push(quoted(`p:${short}`, true));
  if (mayErr(short)) ways.push(...[...withOneLeftOut(short)].map((one) => quoted(one)));
  return `(${ways.join(" | ")})`;
}

/** Words beyond which a search is not made more precise. */
const mostRuns = 12;

const runsOf = (q: string | undefined): string[] => runs(fold(q ?? "")).slice(0, mostRuns);
const all = (parts: string[]): string | null => (parts.length === 0 ? null : parts.join(" & "));

/** A search as Postgres asks its index; null when it says nothing one could look for. */
export const searchQuery = (q: string | undefined): string | null =>
  all(runsOf(q).flatMap((run) => (isHan(run) ? hanQuery(run) : [latinQuery(run)])));

/** The same for what has every word in its title, written as it was asked for. */
export const titleQuery = (q: string | undefined): string | null =>
  all(
    runsOf(q).flatMap((run) => (isHan(run) ? hanQuery(run, "t:") : [quoted(`t:${run.slice(0, longestWord)}`, true)])),
  );

/** The index of a content of any kind that has a title. Tags are not in it: they have a filter of their own and change often. */
export function lexemesIn(content: unknown): string[] {
  const { title, note, summary, url, publisher } = (content ?? {}) as Record<string, unknown>;
  const inBoth = (text: unknown): string[] =>
    typeof text === "object" && text !== null ? Object.values(text).filter((one) => typeof one === "string") : [];
  const plain = (text: unknown): string[] => (typeof text === "string" ? [text] : []);
  return lexemesOf({
    titles: [...inBoth(title), ...plain(publisher)],
    texts: [...inBoth(note), ...inBoth(summary), ...plain(url)],
  });
}
