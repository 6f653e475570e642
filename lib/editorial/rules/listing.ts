import { isTag } from "#lib/catalog/rules/tags";
import { freeKinds, resourceKinds, resourceLanguages } from "#lib/catalog/rules/vocabulary";
import { type ResourceSort, resourceSorts, resourceStates } from "#lib/editorial/rules/kinds/vocabulary";

/** What the studio's table shows, as it stands in its address. Empty: everything, latest change first. */
export type Listing = {
  q?: string;
  state?: string;
  kind?: string;
  category?: string;
  topic?: string;
  capability?: string;
  tag?: string;
  lang?: string;
  free?: string;
  missing?: string;
  sort: ResourceSort;
  order: "asc" | "desc";
  page: number;
};

export const filterNames = [
  "state",
  "kind",
  "category",
  "lang",
  "free",
  "topic",
  "capability",
  "tag",
  "missing",
] as const;
export type FilterName = (typeof filterNames)[number];

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const known: Record<FilterName, (value: string) => boolean> = {
  state: (value) => resourceStates.some((one) => one === value),
  kind: (value) => resourceKinds.some((one) => one === value),
  category: (value) => /^[1-9]\d?$/.test(value),
  lang: (value) => resourceLanguages.some((one) => one === value),
  free: (value) => freeKinds.some((one) => one === value),
  topic: (value) => slug.test(value) && value.length <= 80,
  capability: (value) => slug.test(value) && value.length <= 80,
  tag: isTag,
  missing: (value) => value === "yes",
};

/** Reads the address. What it does not understand is left out, so that an old or mistyped one still shows something. */
export function readListing(address: URLSearchParams): Listing {
  const sort = resourceSorts.find((one) => one === address.get("sort")) ?? "updatedAt";
  const order = address.get("order");
  const page = Number(address.get("page"));
  const listing: Listing = {
    sort,
    order: order === "asc" || order === "desc" ? order : usualOrder(sort),
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
  const q = (address.get("q") ?? "").trim().slice(0, 200);
  if (q !== "") listing.q = q;
  for (const name of filterNames) {
    const value = address.get(name);
    if (value !== null && known[name](value)) listing[name] = value;
  }
  return listing;
}

/** Time is asked for latest first, everything else from its beginning. */
export const usualOrder = (sort: ResourceSort): "asc" | "desc" => (sort === "updatedAt" ? "desc" : "asc");

/** What a press on a column's head changes in the address. */
export function sortedBy(sort: ResourceSort, now: Pick<Listing, "sort" | "order">): Record<string, string | null> {
  const usual = usualOrder(sort);
  const order = now.sort !== sort ? usual : now.order === "asc" ? "desc" : "asc";
  return { sort: sort === "updatedAt" ? null : sort, order: order === usual ? null : order, page: null };
}
