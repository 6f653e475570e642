import type { Resource } from "#lib/catalog/schema";

/** What a search among resources asks for; what is left out does not matter. */
export type ResourceFilter = {
  q?: string | undefined;
  kind?: string | undefined;
  category?: number | undefined;
  topic?: string | undefined;
  capability?: string | undefined;
  lang?: string | undefined;
  free?: string | undefined;
};

type Searched = Pick<
  Resource,
  "title" | "note" | "publisher" | "kind" | "category" | "topics" | "capabilities" | "languages" | "free" | "slug"
>;

/** Text as it is compared: full-width and half-width, upper and lower case are the same. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The words of a search. Chinese is not split: what stands together is looked for together. */
export const wordsOf = (q: string | undefined): string[] =>
  fold(q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");

/**
 * How well a resource answers the words: `null` when one of them is nowhere in it, else one point per word and two more
 * for each that stands in the title.
 */
export function scoreOf(resource: Searched, words: string[]): number | null {
  const title = fold(`${resource.title.zh}\n${resource.title.en}`);
  const rest = fold(`${resource.note.zh}\n${resource.note.en}\n${resource.publisher}`);
  let score = 0;
  for (const word of words) {
    const inTitle = title.includes(word);
    if (!inTitle && !rest.includes(word)) return null;
    score += inTitle ? 3 : 1;
  }
  return score;
}

export function passesFilter(resource: Searched, filter: ResourceFilter): boolean {
  return (
    (filter.kind === undefined || resource.kind === filter.kind) &&
    (filter.category === undefined || resource.category === filter.category) &&
    (filter.topic === undefined || resource.topics.includes(filter.topic)) &&
    (filter.capability === undefined || resource.capabilities.includes(filter.capability)) &&
    (filter.lang === undefined || resource.languages.some((language) => language === filter.lang)) &&
    (filter.free === undefined || resource.free === filter.free)
  );
}

/** The resources that match, best first, then by slug. */
export function searchResources<R extends Searched>(
  resources: readonly R[],
  filter: ResourceFilter,
): { resource: R; score: number }[] {
  const words = wordsOf(filter.q);
  return resources
    .flatMap((resource) => {
      const score = passesFilter(resource, filter) ? scoreOf(resource, words) : null;
      return score === null ? [] : [{ resource, score }];
    })
    .sort((a, b) => b.score - a.score || (a.resource.slug < b.resource.slug ? -1 : 1));
}
