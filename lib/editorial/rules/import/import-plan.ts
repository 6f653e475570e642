import type { ResourceContent } from "#lib/catalog/schema";
import { canonicalAddress, isSlug } from "#lib/editorial/rules/address";
import type { FileRow, RowError } from "#lib/editorial/rules/import/file-row";
import { TitleIndex } from "#lib/editorial/rules/import/near-title";
import { pronounce } from "#lib/editorial/rules/pronounce";
import { freeSlug, slugFrom } from "#lib/editorial/rules/public-id";
import type { Localized } from "#lib/localized";

/** What a plan must know of every resource there is. */
export type KnownResource = {
  id: string;
  slug: string;
  version: number;
  archived: boolean;
  url: string;
  title: Localized;
};

/** A resource, or a row of the same file (`row`), that a row may be the same as. */
export type Similar = { slug: string; row: number | null; title: Localized; by: "address" | "title" };

/** What a row is about: a resource that is there, or a new one. */
export type Met = { item: KnownResource | null; slug: string; errors: RowError[]; twice: boolean };

/**
 * Finds out which resource each row of a file is about: the one it names, else the one that leads to the same page. Rows
 * have to be asked for in the order of the file, each once.
 */
export class Matcher {
  readonly #bySlug = new Map<string, KnownResource>();
  readonly #byAddress = new Map<string, KnownResource[]>();
  readonly #titles = new TitleIndex<{ slug: string; row: number | null; title: Localized }>();
  readonly #taken = new Set<string>();
  /** Rows of the file by the resource or the address they are about. */
  readonly #rows = new Map<string, number>();

  constructor(known: readonly KnownResource[], reserved: readonly string[]) {
    for (const slug of reserved) this.#taken.add(slug);
    for (const item of known) {
      this.#bySlug.set(item.slug, item);
      this.#taken.add(item.slug);
      const address = canonicalAddress(item.url);
      if (address !== null) this.#byAddress.set(address, [...(this.#byAddress.get(address) ?? []), item]);
      this.#titles.add(item.title, { slug: item.slug, row: null, title: item.title });
    }
  }

  /** Which resource the row names, before anything else is known of it. */
  meet(row: FileRow): Met {
    const url = row.fields.url;
    const address = typeof url === "string" ? canonicalAddress(url) : null;
    const found = row.slug === null ? this.#foundByAddress(address) : this.#foundBySlug(row.slug);
    const key = found.item ? `item ${found.item.slug}` : row.slug !== null ? `slug ${row.slug}` : `page ${address}`;
    const before = this.#rows.get(key);
    if (before === undefined) this.#rows.set(key, row.row);
    const errors = [...found.errors];
    const twice = before !== undefined && (address !== null || row.slug !== null);
    if (twice) errors.push({ column: row.slug === null ? "url" : "slug", code: "SAME_AS_ROW", value: String(before) });
    return { item: found.item, slug: found.item?.slug ?? (row.slug ?? "").slice(0, 80).toWellFormed(), errors, twice };
  }

  #foundBySlug(slug: string): { item: KnownResource | null; errors: RowError[] } {
    const item = this.#bySlug.get(slug) ?? null;
    if (item !== null) return { item, errors: [] };
    if (!isSlug(slug)) return { item, errors: [{ column: "slug", code: "FORMAT", value: slug.slice(0, 80) }] };
    return { item, errors: this.#taken.has(slug) ? [{ column: "slug", code: "SLUG_TAKEN", value: slug }] : [] };
  }

  #foundByAddress(address: string | null): { item: KnownResource | null; errors: RowError[] } {
    const all = address === null ? [] : (this.#byAddress.get(address) ?? []);
    if (all.length < 2) return { item: all[0] ?? null, errors: [] };
    return {
      item: null,
      errors: [
        {
          column: "slug",
          code: "WHICH_ONE",
          value: all
            .map(({ slug }) => slug)
            .join(" ")
            .slice(0, 200),
        },
      ],
    };
  }

  /** A public id for a new resource, and what it may be the same as; the next rows are held against it too. */
  settle(row: FileRow, content: ResourceContent): { slug: string; similar: Similar[] } {
    const similar: Similar[] = [];
    const address = canonicalAddress(content.url);
    for (const { slug, title } of address === null ? [] : (this.#byAddress.get(address) ?? []))
      similar.push({ slug, row: null, title, by: "address" });
    const near = similar.length > 0 ? undefined : this.#titles.find(content.title);
    if (near !== undefined) similar.push({ ...near, by: "title" });
    const slug = row.slug ?? freeSlug(slugFrom(content, "resource", pronounce), this.#taken);
    this.#taken.add(slug);
    this.#titles.add(content.title, { slug, row: row.row, title: content.title });
    return { slug, similar: similar.slice(0, 5) };
  }
}
