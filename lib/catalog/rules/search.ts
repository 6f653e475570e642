/** What a search among resources asks for; what is left out does not matter. */
export type ResourceFilter = {
  q?: string | undefined;
  kind?: string | undefined;
  category?: number | undefined;
  topic?: string | undefined;
  capability?: string | undefined;
  tag?: string | undefined;
  lang?: string | undefined;
  free?: string | undefined;
};

/** Text as it is compared: full-width and half-width, upper and lower case are the same. */
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The words of a search. Chinese is not split: what stands together is looked for together. */
export const wordsOf = (q: string | undefined): string[] =>
  fold(q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
