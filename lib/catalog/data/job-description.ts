import { getCatalog } from "#lib/catalog/data";
import { readJobDescription } from "#lib/catalog/rules/job-description";
import type { MatchAnswer } from "#lib/catalog/schema/match";

/** Reads a job description by the published lexicon. Nothing of the text is kept. */
export async function matchJobDescription(text: string): Promise<MatchAnswer> {
  const { lexicon, roadmaps } = await getCatalog();
  if (lexicon === null) return { requirements: [] };
  const found = new Map(readJobDescription(text, lexicon).map((one) => [one.capability, one]));
  const known = [...roadmaps.values()].flatMap(({ model }) => model.dimensions.flatMap((one) => one.capabilities));
  return { requirements: [...new Set(known)].flatMap((slug) => found.get(slug) ?? []) };
}
