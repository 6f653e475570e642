import type { DimensionSlug } from "#lib/catalog/schema";

/** Words of a dimension are told by the shape of their line as well as by its colour. */
export const markClass: Record<DimensionSlug, string> = {
  people: "text-ink underline decoration-2 decoration-solid decoration-people underline-offset-4",
  things: "text-ink underline decoration-2 decoration-double decoration-things underline-offset-4",
  knowledge: "text-ink underline decoration-3 decoration-dotted decoration-knowledge underline-offset-4",
};
