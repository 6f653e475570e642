import { isHan, isWordUnit } from "#lib/catalog/rules/fold-text";

/** Where the sentences and, within them, the clauses of a folded text end: the place after their last unit. */
export type Clauses = { sentenceEnds: number[]; clauseEnds: number[] };

const endsSentence = new Set(["\n", ";", "!", "?", "\u3002", "\u2022", "\u25cf"]);
const endsClause = new Set([",", ":", "(", ")", "[", "]", "{", "}", "|", "\u3010", "\u3011", "\u2014", "\u2013"]);

/** A full stop, but not the dot within a number or a name. */
const isStop = (units: string, at: number): boolean => {
  const next = units.charAt(at + 1);
  return units.charAt(at) === "." && (next === "" || !isWordUnit(next) || isHan(next));
};

/** @param turns where a clause begins by a word, such as "but" */
export function splitClauses(units: string, turns: readonly number[]): Clauses {
  const sentenceEnds: number[] = [];
  const clauseEnds: number[] = [];
  let turn = 0;
  for (let at = 0; at < units.length; at++) {
    while ((turns[turn] ?? Number.POSITIVE_INFINITY) < at) turn++;
    if (turns[turn] === at && at > 0 && clauseEnds.at(-1) !== at) clauseEnds.push(at);
    const unit = units.charAt(at);
    const sentence = endsSentence.has(unit) || isStop(units, at);
    if (sentence) sentenceEnds.push(at + 1);
    if (sentence || endsClause.has(unit)) clauseEnds.push(at + 1);
  }
  sentenceEnds.push(units.length);
  clauseEnds.push(units.length);
  return { sentenceEnds, clauseEnds };
}

/** Index of the part that holds this place. */
export function partOf(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const startOf = (ends: readonly number[], part: number): number => ends[part - 1] ?? 0;
