import { type Clauses, partOf, startOf } from "#lib/catalog/rules/clauses";
import type { Negation } from "#lib/catalog/rules/lexicon";
import type { Found } from "#lib/catalog/rules/terms";

type Range = { from: number; to: number };
type Spoken = {
  negations: readonly Found<Negation>[];
  /** Mentions, in the order of the text. */
  words: readonly Found<unknown>[];
  levels: readonly Found<unknown>[];
  clauses: Clauses;
};

/**
 * The stretches of a text in which a mention is taken back ("no … required", "… is not needed"). A negation reaches to
 * the end of its clause. One in two parts reaches over commas, unless a level word between them begins another demand.
 */
function negatedRanges({ negations, words, levels, clauses: { clauseEnds, sentenceEnds } }: Spoken): Range[] {
  const ranges: Range[] = [];
  const forward = new Set(negations.flatMap(({ start, meaning }) => (meaning.side === "before" ? [start] : [])));
  let opened: Found<Negation> | null = null;
  for (const one of negations.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const clause = partOf(clauseEnds, one.start);
    const [from, to] = [startOf(clauseEnds, clause), clauseEnds[clause] ?? one.end];
    const { side } = one.meaning;
    if (side === "opens") opened = one;
    else if (side === "before") ranges.push({ from: one.end, to });
    else if (side === "after") {
      // Said both ways round ("no need for X", "X: no need"), it is about what follows when something follows.
      if (!forward.has(one.start) || !anyBetween(words, one.end, to)) ranges.push({ from, to: one.start });
    } else if (opened !== null && partOf(sentenceEnds, opened.start) === partOf(sentenceEnds, one.start)) {
      if (!anyBetween(levels, opened.end, one.start)) ranges.push({ from: opened.end, to: one.start });
      opened = null;
    }
  }
  return ranges;
}

/** Whether one of these, in the order of the text, begins in this stretch. */
function anyBetween(ordered: readonly Found<unknown>[], from: number, to: number): boolean {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) >= from) high = middle;
    else low = middle + 1;
  }
  return (ordered[low]?.start ?? to) < to;
}

/** The mentions that are not taken back. */
export function withoutNegated<Meaning>(words: readonly Found<Meaning>[], spoken: Spoken): Found<Meaning>[] {
  const ranges = negatedRanges(spoken).sort((a, b) => a.from - b.from);
  let next = 0;
  let reach = -1;
  return words.filter(({ start, end }) => {
    for (; next < ranges.length && (ranges[next]?.from ?? 0) <= start; next++) {
      reach = Math.max(reach, ranges[next]?.to ?? -1);
    }
    return end > reach;
  });
}
