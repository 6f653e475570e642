import { filterNames, type Listing } from "#lib/editorial/rules/listing";

type Row = { slug: string; version: number };

/** What a search asks for, without how it is sorted and turned to. */
export type SearchFilter = Partial<Record<(typeof filterNames)[number] | "q", string>>;

/** Resources one is about to do something to: some, with the version seen of each, or all that a search finds. */
export type Selection =
  | { all: false; items: ReadonlyMap<string, number> }
  | { all: true; filter: SearchFilter; total: number };

export const nothingSelected: Selection = { all: false, items: new Map() };

/** As many as one request may name. */
export const mostSelected = 1000;

export const sizeOf = (selection: Selection): number => (selection.all ? selection.total : selection.items.size);

export const isSelected = (selection: Selection, { slug }: Row): boolean => selection.all || selection.items.has(slug);

/** Rows put in or taken out. Taking one out of everything leaves the rest of what is in sight. */
export function withRows(selection: Selection, change: { rows: Row[]; on: boolean; inSight: Row[] }): Selection {
  const { rows, on, inSight } = change;
  const items = new Map(selection.all ? inSight.map(({ slug, version }) => [slug, version]) : selection.items);
  for (const { slug, version } of rows) {
    if (!on) items.delete(slug);
    else if (items.size < mostSelected) items.set(slug, version);
  }
  return { all: false, items };
}

export function filterOf(listing: Listing): SearchFilter {
  const names = ["q", ...filterNames] as const;
  return Object.fromEntries(names.flatMap((name) => (listing[name] === undefined ? [] : [[name, listing[name]]])));
}

const sameFilter = (a: SearchFilter, b: SearchFilter): boolean =>
  (["q", ...filterNames] as const).every((name) => a[name] === b[name]);

/** "Everything found" means what was found then: another search has to be chosen anew. */
export const selectionFor = (selection: Selection, listing: Listing): Selection =>
  selection.all && !sameFilter(selection.filter, filterOf(listing)) ? nothingSelected : selection;
