import { addTerm, emptyTree, type TermTree } from "#lib/catalog/rules/terms";
import type { LexiconContent } from "#lib/catalog/schema";

/** Where the thing stands that a negation takes back: after it, before it, or between its two parts. */
export type Negation = { side: "before" | "after"; phrase: string } | { side: "opens" | "closes"; phrase: string };

/** What a phrase of the lexicon says in a job description. */
export type Meaning =
  | { is: "word"; capability: string; score: number }
  /** Looks like a word and is none. */
  | { is: "ignored" }
  | { is: "level"; level: number }
  | ({ is: "negation" } & Negation)
  | { is: "turn" }
  | { is: "join" };

const gap = "\u2026";

function negationsOf(pattern: string): Negation[] {
  const [head = "", tail = ""] = pattern.split(gap).map((part) => part.trim());
  if (head !== "" && tail !== "") {
    return [
      { side: "opens", phrase: head },
      { side: "closes", phrase: tail },
    ];
  }
  return head === "" ? [{ side: "after", phrase: tail }] : [{ side: "before", phrase: head }];
}

function build({ scoring, keywords, levelHints, ignore, negations, turns, joins }: LexiconContent): TermTree<Meaning> {
  const tree = emptyTree<Meaning>();
  const both = ({ zh, en }: { zh: string[]; en: string[] }) => [...zh, ...en];
  for (const { capability, strong, weak } of keywords) {
    for (const term of both(strong)) addTerm(tree, term, { is: "word", capability, score: scoring.strong });
    for (const term of both(weak)) addTerm(tree, term, { is: "word", capability, score: scoring.weak });
  }
  for (const { level, words } of [...levelHints.zh, ...levelHints.en]) {
    for (const word of words) addTerm(tree, word, { is: "level", level });
  }
  for (const term of both(ignore)) addTerm(tree, term, { is: "ignored" });
  for (const term of both(turns)) addTerm(tree, term, { is: "turn" });
  for (const term of both(joins)) addTerm(tree, term, { is: "join" });
  for (const negation of both(negations).flatMap(negationsOf)) {
    addTerm(tree, negation.phrase, { is: "negation", ...negation });
  }
  return tree;
}

const built = new WeakMap<LexiconContent, TermTree<Meaning>>();

/** The lexicon as a tree to search by; built once for each lexicon. */
export function treeOf(lexicon: LexiconContent): TermTree<Meaning> {
  const known = built.get(lexicon) ?? build(lexicon);
  built.set(lexicon, known);
  return known;
}
