import { type FoldedText, foldText, isWordUnit } from "#lib/catalog/rules/fold-text";

/** A term found in a folded text, from unit `start` to before unit `end`. */
export type Found<Meaning> = { start: number; end: number; meaning: Meaning };

type Node<Meaning> = { next: Map<number, Node<Meaning>>; meanings: Meaning[] };

/** Terms as a tree of their letters, so that a text is searched for all of them in one pass. */
export type TermTree<Meaning> = Node<Meaning>;

const newNode = <Meaning>(): Node<Meaning> => ({ next: new Map(), meanings: [] });

export const emptyTree = newNode;

export function addTerm<Meaning>(tree: TermTree<Meaning>, term: string, meaning: Meaning): void {
  let node = tree;
  const { units } = foldText(term);
  for (let at = 0; at < units.length; at++) {
    const code = units.charCodeAt(at);
    const next = node.next.get(code) ?? newNode<Meaning>();
    node.next.set(code, next);
    node = next;
  }
  node.meanings.push(meaning);
}

/**
 * Every place where a term stands. Where a term begins or ends with a letter or digit of a script that parts its words,
 * a word must begin or end there too, a plural s allowed; Chinese is found anywhere.
 */
export function findTerms<Meaning>(tree: TermTree<Meaning>, text: FoldedText): Found<Meaning>[] {
  const { units } = text;
  const found: Found<Meaning>[] = [];
  for (let start = 0; start < units.length; start++) {
    if (!beginsHere(text, start)) continue;
    let node: Node<Meaning> | undefined = tree;
    for (let end = start; node !== undefined; ) {
      const stop = node.meanings.length > 0 ? endOf(text, end) : null;
      if (stop !== null) for (const meaning of node.meanings) found.push({ start, end: stop, meaning });
      node = end < units.length ? node.next.get(units.charCodeAt(end)) : undefined;
      end++;
    }
  }
  return found;
}

const isInside = (units: string, at: number): boolean =>
  at > 0 && at < units.length && isWordUnit(units.charAt(at - 1)) && isWordUnit(units.charAt(at));

/** Not within a word, nor within what one character was unfolded to. */
const beginsHere = ({ units, starts }: FoldedText, at: number): boolean =>
  !isInside(units, at) && (at === 0 || starts[at] !== starts[at - 1]);

function endOf({ units, ends }: FoldedText, at: number): number | null {
  const plural = units.charAt(at) === "s" && isWordUnit(units.charAt(at - 1)) ? at + 1 : at;
  const end = isInside(units, plural) ? at : plural;
  if (isInside(units, end) || (end < units.length && ends[end] === ends[end - 1])) return null;
  return end;
}

/** Those that do not lie within a longer one. Both of equal length stay. In the order of the text, longer ones first. */
export function outermost<Meaning>(found: readonly Found<Meaning>[]): Found<Meaning>[] {
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let widest: Found<Meaning> | null = null;
  return ordered.filter((one) => {
    if (widest !== null && one.end <= widest.end) return one.start === widest.start && one.end === widest.end;
    widest = one;
    return true;
  });
}
