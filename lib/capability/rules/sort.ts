export const sorts = ["model", "least", "most"] as const;
export type Sort = (typeof sorts)[number];

export const isSort = (value: unknown): value is Sort => sorts.some((sort) => sort === value);

/** In the order of the model, or by coverage; no evidence comes before any coverage. Ties keep the order of the model. */
export function sortCapabilities<One extends { slug: string }>(
  capabilities: readonly One[],
  sort: Sort,
  coverageOf: (slug: string) => number | null,
): One[] {
  if (sort === "model") return [...capabilities];
  const value = ({ slug }: One) => coverageOf(slug) ?? -1;
  const direction = sort === "least" ? 1 : -1;
  return capabilities.toSorted((one, other) => direction * (value(one) - value(other)));
}
