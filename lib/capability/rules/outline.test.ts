import { expect, test } from "vitest";
import { changeNames } from "#lib/capability/rules/change-names";
import { findItem } from "#lib/capability/rules/find-item";
import { outlineOf } from "#lib/capability/rules/outline";
import { drawRose } from "#lib/capability/rules/rose/rose-drawing";
import type { Roadmap, Stage, Topic } from "#lib/catalog/schema";

const both = (text: string) => ({ zh: `${text}-zh`, en: `${text}-en` });
const topic = (slug: string, archived = false): Topic => ({
  id: slug,
  slug,
  stage: "one",
  archived,
  title: both(slug),
  summary: both(""),
  capabilities: ["listening"],
  minutes: 30,
  prerequisites: [],
  required: true,
});
const stage = (slug: string, topics: Topic[], archived = false): Stage => ({
  id: slug,
  slug,
  version: 1,
  order: 0,
  archived,
  topics,
  title: both(slug),
  summary: both(""),
  objectives: [],
  prerequisites: { stages: [], topics: [] },
  estimatedHours: 1,
  capabilityWeights: [],
  project: null,
  quiz: [],
});
const capability = (slug: string, dimension: "people" | "things") => ({
  slug,
  dimension,
  name: slug === "listening" ? { zh: "倾听", en: "" } : both(slug),
  summary: both(""),
  levels: [0, 1, 2, 3, 4].map((level) => ({ level, ...both(`level ${level}`) })),
  partners: [],
});
const roadmap: Roadmap = {
  id: "trade",
  slug: "trade",
  release: 1,
  title: both("trade"),
  summary: both(""),
  model: {
    levels: [],
    partners: [],
    dimensions: [
      { slug: "things", name: both("things"), summary: both(""), capabilities: ["building", "gone"] },
      { slug: "people", name: both("people"), summary: both(""), capabilities: ["listening"] },
    ],
    capabilities: [capability("listening", "people"), capability("building", "things")],
  },
  stages: [stage("one", [topic("first"), topic("old", true)]), stage("former", [topic("older", true)], true)],
};
const outline = outlineOf(roadmap, "en");

test("names come in the page's language, else in the other one and say so", () => {
  expect(outline.capabilities.map(({ name }) => name)).toEqual([{ text: "building-en" }, { text: "倾听", lang: "zh" }]);
});

test("what is archived is no part of the way, but keeps its name for those who did it", () => {
  expect(outline.stages.map(({ slug, topics }) => [slug, topics.map((one) => one.slug)])).toEqual([["one", ["first"]]]);
  expect(outline.former.map(({ slug }) => slug)).toEqual(["old", "former", "older"]);
  const names = changeNames(outline).items;
  expect(Object.keys(names).toSorted()).toEqual(["first", "former", "old", "older", "one"]);
});

test.each([
  ["a topic leads to its page", "topic", "first", "first-en", "/roadmaps/trade/one/first", "one"],
  ["a stage leads to its page", "stage", "one", "one-en", "/roadmaps/trade/one", "one"],
  ["a self-check leads to its own page", "self-check", "one", "one-en", "/roadmaps/trade/one/self-check", "one"],
  ["so does a project", "project", "one", "one-en", "/roadmaps/trade/one/project", "one"],
  ["one of an archived stage has no page", "self-check", "former", "former-en", null, "former"],
  ["an archived topic has a name and a stage, and no page", "topic", "old", "old-en", null, "one"],
  ["so has one of an archived stage", "topic", "older", "older-en", null, "former"],
  ["an unknown slug is said as it is", "topic", "never", "never", null, undefined],
] as const)("%s", (_fact, kind, slug, title, href, home) => {
  const place = findItem(outline, { kind, slug });
  expect([place.title.text, place.href, place.stage?.slug]).toEqual([title, href, home]);
});

test("the rose has a petal and a name for every capability of the outline", () => {
  const drawing = drawRose(outline, "en");
  expect(drawing.wedges).toHaveLength(2);
  expect(drawing.labels.map(({ lines }) => lines.join(""))).toEqual(["building-en", "倾听"]);
  expect(drawRose({ dimensions: [], capabilities: [] }, "en").wedges).toEqual([]);
});
