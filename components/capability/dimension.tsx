import type { DimensionSlug } from "#lib/catalog/schema";

/** Colour is never the only sign: the name of the dimension always stands beside it. */
export const dimensionText: Record<DimensionSlug, string> = {
  people: "text-people",
  things: "text-things",
  knowledge: "text-knowledge",
};
