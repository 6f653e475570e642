/** Tags of one resource, and characters of one tag. */
export const mostTags = 20;
export const longestTag = 30;

const form = /^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u;

/** A short lower-case word of any script, its parts joined by hyphens. */
export const isTag = (text: string): boolean => text.length <= longestTag && form.test(text) && text === fold(text);

/** What was typed or imported as the tag it means; empty when nothing of it can be one. */
export function tagFrom(text: string): string {
  const joined = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return Array.from(joined)
    .slice(0, longestTag)
    .join("")
    .slice(0, longestTag)
    .toWellFormed()
    .replace(/[-\uFFFD]+$/, "");
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().normalize("NFKC");

/** Tags as they are typed one after the other; each once, in their order. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;，；、]+/)
      .map(tagFrom)
      .filter((tag) => isTag(tag)),
  ),
];
