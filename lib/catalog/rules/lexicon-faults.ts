import { readJobDescription } from "#lib/catalog/rules/job-description";
import type { Capability, LexiconContent } from "#lib/catalog/schema";

type Terms = { zh: string[]; en: string[] };
const both = ({ zh, en }: Terms) => [...zh, ...en];

function terms({ keywords, levelHints, ignore, negations, turns, joins }: LexiconContent): string[] {
  const lists: [where: string, terms: string[]][] = [
    ...keywords.map(({ capability, strong, weak }): [string, string[]] => [
      `words of ${capability}`,
      [...both(strong), ...both(weak)],
    ]),
    ["level words", [...levelHints.zh, ...levelHints.en].flatMap(({ words }) => words)],
    ["ignored phrases", both(ignore)],
    ["turns", both(turns)],
    ["joins", both(joins)],
  ];
  const spaced = [...lists, ["negations", both(negations)] as const].flatMap(([where, words]) =>
    words
      .filter((word) => word.trim() !== word)
      .map((word) => `lexicon: "${word}" among the ${where} has space around it`),
  );
  const gaps = both(negations)
    .filter((pattern) => pattern.split("\u2026").length !== 2 || pattern.trim() === "\u2026")
    .map((pattern) => `lexicon: the negation "${pattern}" does not say with one ellipsis where the mention stands`);
  return [...spaced, ...gaps];
}

/** What is wrong with the words by which job descriptions are read: nothing missing, and the samples show what they should. */
export function lexiconFaults(lexicon: LexiconContent, capabilities: readonly Pick<Capability, "slug">[]): string[] {
  const listed = new Set(lexicon.keywords.map(({ capability }) => capability));
  const wordless = capabilities
    .filter(({ slug }) => !listed.has(slug))
    .map(({ slug }) => `lexicon: there are no words for ${slug}`);
  const unread = lexicon.samples.flatMap(({ slug, text, expect }) =>
    (["zh", "en"] as const).flatMap((language) => {
      const read = new Set(readJobDescription(text[language], lexicon).map(({ capability }) => capability));
      return expect
        .filter((capability) => !read.has(capability))
        .map((capability) => `sample ${slug} (${language}): nothing in it is read as ${capability}`);
    }),
  );
  return [...wordless, ...terms(lexicon), ...unread];
}
