/** What the library's address may ask for. */
export const libraryFilters = ["q", "kind", "category", "topic", "capability", "lang", "free"] as const;
export type LibraryFilter = Partial<Record<(typeof libraryFilters)[number], string>>;

/** The server refuses longer searches. */
const longestSearch = 200;

export function libraryFilterOf(address: URLSearchParams): LibraryFilter {
  return Object.fromEntries(
    libraryFilters.flatMap((name) => {
      const value = address.get(name)?.trim().slice(0, longestSearch);
      return value ? [[name, value]] : [];
    }),
  );
}
