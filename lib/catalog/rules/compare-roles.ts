import { levelsBySlug } from "#lib/catalog/rules/role-view";
import type { Requirement } from "#lib/catalog/schema";

/** One capability in two roles; 0: not required. `more` above 0: the second asks for more, below: the first. */
export type Pair = { capability: string; first: number; second: number; more: number };

/** Every capability that at least one of two roles requires, in the order given. */
export function compareRoles(
  first: readonly Requirement[],
  second: readonly Requirement[],
  order: readonly string[],
): Pair[] {
  const [one, other] = [levelsBySlug(first), levelsBySlug(second)];
  return order.flatMap((capability) => {
    const pair = { first: one.get(capability) ?? 0, second: other.get(capability) ?? 0 };
    if (pair.first === 0 && pair.second === 0) return [];
    return [{ capability, ...pair, more: pair.second - pair.first }];
  });
}
