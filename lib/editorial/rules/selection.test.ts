import { expect, test } from "vitest";
import { readListing } from "#lib/editorial/rules/listing";
import {
  filterOf,
  isSelected,
  mostSelected,
  nothingSelected,
  type Selection,
  selectionFor,
  sizeOf,
  withRows,
} from "#lib/editorial/rules/selection";

const row = (slug: string) => ({ slug, version: 1 });
const page = [row("a"), row("b"), row("c")];
const listing = readListing(new URLSearchParams("q=x&kind=guide&page=3&sort=kind"));
const everything: Selection = { all: true, filter: filterOf(listing), total: 40 };

test("rows are put in and taken out, across pages", () => {
  const two = withRows(nothingSelected, { rows: page.slice(0, 2), on: true, inSight: page });
  expect(sizeOf(two)).toBe(2);
  const more = withRows(two, { rows: [row("z")], on: true, inSight: [row("z")] });
  expect([isSelected(more, row("a")), isSelected(more, row("c")), sizeOf(more)]).toEqual([true, false, 3]);
  expect(sizeOf(withRows(more, { rows: page, on: false, inSight: page }))).toBe(1);
});

test("taking one out of everything leaves the rest of what is in sight", () => {
  expect([sizeOf(everything), isSelected(everything, row("q"))]).toEqual([40, true]);
  const rest = withRows(everything, { rows: [row("b")], on: false, inSight: page });
  expect(rest).toEqual({
    all: false,
    items: new Map([
      ["a", 1],
      ["c", 1],
    ]),
  });
});

test("everything of one search is not everything of another, however it is sorted or turned", () => {
  expect(filterOf(listing)).toEqual({ q: "x", kind: "guide" });
  const turned = readListing(new URLSearchParams("q=x&kind=guide&page=1"));
  expect(selectionFor(everything, turned)).toBe(everything);
  expect(selectionFor(everything, readListing(new URLSearchParams("q=x")))).toBe(nothingSelected);
});

test("no more are named than one request may name", () => {
  const many = Array.from({ length: mostSelected + 50 }, (_, n) => row(`r${n}`));
  expect(sizeOf(withRows(nothingSelected, { rows: many, on: true, inSight: [] }))).toBe(mostSelected);
});
