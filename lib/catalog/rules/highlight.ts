import type { Slice } from "#lib/catalog/rules/job-description";

/** A stretch of a text, with the capabilities that words in it speak for. */
export type Stretch = {
  start: number;
  text: string;
  /** In the order given; empty between the words. */
  capabilities: string[];
  /** Of each capability, which of its words begins here, counted from 0. */
  begins: { capability: string; word: number }[];
};

type Mentions = { capability: string; words: readonly Pick<Slice, "start" | "end">[] };

/** Cuts a text where words begin and end, so that words of several capabilities may overlap. */
export function stretchesOf(text: string, mentions: readonly Mentions[]): Stretch[] {
  const places = mentions.flatMap(({ capability, words }, order) =>
    words
      .map(({ start, end }, word) => ({ start, end, capability, order, word }))
      .filter(({ start, end }) => start >= 0 && start < end && end <= text.length),
  );
  const cuts = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  places.sort((a, b) => a.start - b.start);
  let next = 0;
  let open: typeof places = [];
  return cuts.slice(0, -1).map((start, index): Stretch => {
    const end = cuts[index + 1] ?? text.length;
    open = open.filter((place) => place.end > start);
    const first = next;
    while (places[next]?.start === start) next++;
    const begun = places.slice(first, next);
    open = [...open, ...begun].sort((a, b) => a.order - b.order);
    return {
      start,
      text: text.slice(start, end),
      capabilities: [...new Set(open.map(({ capability }) => capability))],
      begins: begun.map(({ capability, word }) => ({ capability, word })),
    };
  });
}
