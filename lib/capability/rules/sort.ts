export const sorts = ["gap", "model", "least", "most"] as const;
export type Sort = (typeof sorts)[number];

export const isSort = (value: unknown): value is Sort => sorts.some((sort) => sort === value);

/** Without a role there are no gaps to sort by. */
export const sortsFor = (role: boolean): readonly Sort[] => sorts.filter((sort) => role || sort !== "gap");

/** The order asked for as far as it makes sense; without one, the widest gap first, or that of the model. */
export const sortOf = (asked: Sort | null, role: boolean): Sort =>
  asked !== null && (role || asked !== "gap") ? asked : role ? "gap" : "model";

type Sortable = { coverage: number | null; gap?: number | undefined; required?: number | undefined };

/**
 * In the order of the model, by the widest gap, or by coverage; no evidence comes before any coverage, and what the role
 * does not ask for after all that it does. Ties keep the order of the model.
 */
export function sortCapabilities<One extends { slug: string }>(
  capabilities: readonly One[],
  sort: Sort,
  explainedOf: (slug: string) => Sortable | null,
): One[] {
  if (sort === "model") return [...capabilities];
  const value = ({ slug }: One): number => {
    const one = explainedOf(slug);
    if (sort !== "gap") return (one?.coverage ?? -1) * (sort === "least" ? 1 : -1);
    return one?.required === undefined ? 1 : -(one.gap ?? 0);
  };
  return capabilities.toSorted((one, other) => value(one) - value(other));
}
