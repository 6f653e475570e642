export type TextPart = { text: string; kind: "same" | "gone" | "new" };

/** Above this many words on either side the middle is shown as replaced whole; comparing takes their product. */
const mostWords = 600;

const words = (text: string): string[] =>
  Array.from(new Intl.Segmenter("zh", { granularity: "word" }).segment(text), ({ segment }) => segment);

/**
 * What became of a text, word by word, Chinese included. The parts that are not new give the text before, those that are
 * not gone the text after.
 */
export function textDifference(before: string, after: string): TextPart[] {
  const [old, now] = [words(before), words(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = compareMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const same = (list: string[]): TextPart => ({ text: list.join(""), kind: "same" });
  return join([same(old.slice(0, start)), ...middle, same(old.slice(old.length - end))]);
}

/** Longest common subsequence of words. */
function compareMiddle(old: string[], now: string[]): TextPart[] {
  if (old.length > mostWords || now.length > mostWords) {
    return [
      { text: old.join(""), kind: "gone" },
      { text: now.join(""), kind: "new" },
    ];
  }
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ text: old[i++] ?? "", kind: "same" });
      j++;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ text: old[i++] ?? "", kind: "gone" });
    } else {
      parts.push({ text: now[j++] ?? "", kind: "new" });
    }
  }
  return parts;
}

/** Neighbours of one kind become one part. */
function join(parts: TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === "") continue;
    if (last?.kind === part.kind) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
