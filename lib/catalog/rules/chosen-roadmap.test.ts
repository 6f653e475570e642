import { expect, test } from "vitest";
import { chosenRoadmap, placeOf } from "#lib/catalog/rules/chosen-roadmap";

const roadmaps = [{ slug: "one" }, { slug: "two" }];

test.each([
  [undefined, "one"],
  [[], "one"],
  [["one"], "one"],
  [["two"], "two"],
  [["three"], undefined],
  [["two", "two"], undefined],
])("an address that goes on with %j is about %s", (named, slug) => {
  expect(chosenRoadmap(roadmaps, named)?.slug).toBe(slug);
});

test("where there is no roadmap, none is chosen", () => {
  expect(chosenRoadmap([])).toBeUndefined();
});

test("the address of a roadmap's page leads to that roadmap", () => {
  const places = roadmaps.map(({ slug }) => placeOf("/plan", slug, "one"));
  expect(places).toEqual(["/plan", "/plan/two"]);
  const named = places.map((place) => place.split("/").slice(2));
  expect(named.map((segments) => chosenRoadmap(roadmaps, segments)?.slug)).toEqual(["one", "two"]);
});
