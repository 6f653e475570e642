import { splitClauses } from "#lib/catalog/rules/clauses";
import { type FoldedText, foldText } from "#lib/catalog/rules/fold-text";
import { headingLevels } from "#lib/catalog/rules/headings";
import { type Meaning, treeOf } from "#lib/catalog/rules/lexicon";
import { withoutNegated } from "#lib/catalog/rules/negated";
import { type LevelWord, levelWordsOf } from "#lib/catalog/rules/required-level";
import { type Found, findTerms, outermost } from "#lib/catalog/rules/terms";
import type { LexiconContent } from "#lib/catalog/schema";

/** A piece of the text as it was given: `text` is what stands from `start` to before `end`, in UTF-16 units. */
export type Slice = { start: number; end: number; text: string };

export type ReadRequirement = {
  capability: string;
  level: number;
  /** The words that mention it, in their order. */
  words: Slice[];
  /** The words its level was told from; left out where the text does not say and the usual level is taken. */
  levelWords?: Slice[];
};

type Is<Kind extends Meaning["is"]> = Extract<Meaning, { is: Kind }>;
type Mention = Found<Is<"word">>;

const isOf =
  <Kind extends Meaning["is"]>(...kinds: Kind[]) =>
  (found: Found<Meaning>): found is Found<Is<Kind>> =>
    kinds.some((kind) => kind === found.meaning.is);

/** Those that touch none of the others. Both in the order of the text. */
function apartFrom<One extends Found<unknown>>(found: readonly One[], others: readonly Found<unknown>[]): One[] {
  let next = 0;
  let reach = 0;
  return found.filter(({ start, end }) => {
    for (; next < others.length && (others[next]?.start ?? 0) < end; next++) {
      reach = Math.max(reach, others[next]?.end ?? 0);
    }
    return reach <= start;
  });
}

/** Level words that are no part of a mention, unless it begins with one ("run pilots"). */
function levelsBeside(mentions: readonly Mention[], levels: readonly LevelWord[]): LevelWord[] {
  const begun = new Set(mentions.map(({ start }) => start));
  const apart = new Set(apartFrom(levels, mentions));
  return levels.filter((word) => apart.has(word) || begun.has(word.start));
}

/** One mention per place for each capability: of those that overlap the longest, then the stronger, then the first. */
function claim(mentions: readonly Mention[]): Map<string, Mention[]> {
  const kept = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { capability, score } = mention.meaning;
    const list = kept.get(capability) ?? [];
    kept.set(capability, list);
    const last = list.at(-1);
    if (last === undefined || last.end <= mention.start) list.push(mention);
    else {
      const longer = mention.end - mention.start - (last.end - last.start);
      if (longer > 0 || (longer === 0 && score > last.meaning.score)) list[list.length - 1] = mention;
    }
  }
  return kept;
}

/**
 * The capabilities a job description asks for, with the very words that say so. Words count once where they overlap, and
 * the longest one claims its place; what the text takes back ("not required") does not count. A capability is in when its
 * best word scores enough; its level is the highest that its best words are said with, or the usual one.
 * Same text, same answer; time grows with the length of the text.
 */
export function readJobDescription(text: string, lexicon: LexiconContent): ReadRequirement[] {
  const folded = foldText(text);
  const found = findTerms(treeOf(lexicon), folded);
  const claimed = outermost(found.filter(isOf("word", "ignored")));
  const ignored = claimed.filter(isOf("ignored"));
  const words = claimed.filter(isOf("word"));
  const levels = levelsBeside(words, apartFrom(outermost(found.filter(isOf("level"))), ignored));
  const turns = apartFrom(found.filter(isOf("turn")), ignored).map(({ start }) => start);
  const clauses = splitClauses(folded.units, turns);
  const joined = new Set(found.filter(isOf("join")).flatMap(({ end }) => [end, end + 1]));
  const negations = apartFrom(outermost(found.filter(isOf("negation"))), ignored);
  const counted = claim(withoutNegated(words, { negations, words, levels, clauses }));
  const levelWordOf = levelWordsOf({ words: levels, joined, clauses });
  const headingOf = headingLevels(folded.units, words, levels);
  const { minScoreToInclude, defaultLevelWhenMentioned } = lexicon.scoring;
  return lexicon.keywords.flatMap(({ capability }): ReadRequirement[] => {
    const mentions = counted.get(capability) ?? [];
    const best = mentions.reduce((most, { meaning }) => Math.max(most, meaning.score), 0);
    if (best < minScoreToInclude) return [];
    const said = mentions
      .filter(({ meaning }) => meaning.score === best)
      .flatMap((mention) => levelWordOf(mention) ?? headingOf(mention.start) ?? []);
    const answer = { capability, words: mentions.map((mention) => sliceOf(text, folded, mention)) };
    if (said.length === 0) return [{ ...answer, level: defaultLevelWhenMentioned }];
    const level = said.reduce((most, { meaning }) => Math.max(most, meaning.level), 0);
    const telling = new Set(said.filter(({ meaning }) => meaning.level === level));
    return [{ ...answer, level, levelWords: inOrder(telling).map((word) => sliceOf(text, folded, word)) }];
  });
}

const inOrder = (words: ReadonlySet<LevelWord>): LevelWord[] => [...words].sort((a, b) => a.start - b.start);

function sliceOf(text: string, { starts, ends }: FoldedText, { start, end }: Found<unknown>): Slice {
  const [from, to] = [starts[start] ?? 0, ends[end - 1] ?? 0];
  return { start: from, end: to, text: text.slice(from, to) };
}
