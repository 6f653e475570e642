import { expect, test } from "vitest";
import { readListing, sortedBy } from "#lib/editorial/rules/listing";
import { listQuery } from "#lib/editorial/schema";

const read = (search: string) => readListing(new URLSearchParams(search));

test.each([
  ["nothing asked", "", { sort: "updatedAt", order: "desc", page: 1 }],
  ["a sort begins at its beginning", "sort=minutes", { sort: "minutes", order: "asc", page: 1 }],
  ["words are trimmed", "q=%20rag%20", { q: "rag", sort: "updatedAt", order: "desc", page: 1 }],
  [
    "filters stay",
    "state=draft&kind=open-class&category=3&topic=a-b&missing=yes",
    {
      state: "draft",
      kind: "open-class",
      category: "3",
      topic: "a-b",
      missing: "yes",
      sort: "updatedAt",
      order: "desc",
      page: 1,
    },
  ],
  [
    "what it does not know is left out",
    "state=gone&kind=x&category=0&lang=fr&topic=A&page=-2&sort=x&order=up&role=admin",
    { sort: "updatedAt", order: "desc", page: 1 },
  ],
])("address: %s", (_fact, search, expected) => expect(read(search)).toEqual(expected));

test("whatever stands in the address, the API understands what is asked of it", () => {
  for (const search of ["", "q=%00&page=1e9", `q=${"x".repeat(500)}`, "category=99&topic=--&free=partial&page=3.5"]) {
    expect(listQuery.safeParse({ ...read(search), limit: 25 }).success).toBe(true);
  }
});

test.each([
  ["another column", "minutes", { sort: "updatedAt", order: "desc" }, { sort: "minutes", order: null, page: null }],
  [
    "the same column turns",
    "minutes",
    { sort: "minutes", order: "asc" },
    { sort: "minutes", order: "desc", page: null },
  ],
  ["and back", "minutes", { sort: "minutes", order: "desc" }, { sort: "minutes", order: null, page: null }],
  [
    "the usual one leaves the address",
    "updatedAt",
    { sort: "kind", order: "asc" },
    { sort: null, order: null, page: null },
  ],
] as const)("a press on a column's head: %s", (_fact, sort, now, expected) =>
  expect(sortedBy(sort, now)).toEqual(expected),
);
