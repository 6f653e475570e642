import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";

/** The names a page needs that shows levels and check-ins; smaller than a whole outline. */
export type Model = Pick<Outline, "levels" | "dimensions"> & {
  capabilities: Pick<OutlineCapability, "slug" | "dimension" | "name">[];
};

export const modelOf = ({ levels, dimensions, capabilities }: Outline): Model => ({
  levels,
  dimensions,
  capabilities: capabilities.map(({ slug, dimension, name }) => ({ slug, dimension, name })),
});
