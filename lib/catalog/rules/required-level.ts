import { type Clauses, partOf, startOf } from "#lib/catalog/rules/clauses";
import type { Found } from "#lib/catalog/rules/terms";

export type LevelWord = Found<{ level: number }>;
type Place = { start: number; end: number };

type Said = {
  /** In the order of the text. */
  words: readonly LevelWord[];
  /** Places after a word such as "and": what begins there is another demand. */
  joined: ReadonlySet<number>;
  clauses: Clauses;
};

/**
 * Finds the level word that speaks of a mention: the nearest one in its clause (the one before it, when two are as near),
 * else the last one before it in its sentence. Null: the text does not say.
 */
export function levelWordsOf({ words, joined, clauses: { clauseEnds, sentenceEnds } }: Said) {
  /** How many begin before this place. */
  const countBefore = (place: number): number => {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }: Place): LevelWord | null => {
    const clause = partOf(clauseEnds, start);
    const [from, to] = [startOf(clauseEnds, clause), clauseEnds[clause] ?? end];
    const at = countBefore(start);
    const [before, after] = [words[at - 1], words[at]];
    const reachesBack = before !== undefined && before.start >= from;
    const reachesOn = after !== undefined && after.start < to && (after.start <= start || !joined.has(after.start));
    if (reachesBack && reachesOn) return start - before.end <= after.start - end ? before : after;
    if (reachesBack) return before;
    if (reachesOn) return after;
    const sentence = startOf(sentenceEnds, partOf(sentenceEnds, start));
    return before !== undefined && before.start >= sentence ? before : null;
  };
}
