import { expect, test } from "vitest";
import { drawRoadmap } from "#lib/catalog/rules/map-drawing";
import { beside, neighbour } from "#lib/catalog/rules/map-moves";
import type { RoadmapView, TopicView } from "#lib/catalog/rules/outline";

const topic = (stage: string, slug: string, prerequisites: string[] = []): TopicView => ({
  slug,
  stage,
  title: { text: `Topic called ${slug} with a rather long name` },
  summary: { text: "" },
  minutes: 60,
  required: true,
  prerequisites,
  capabilities: [],
});

const stage = (slug: string, order: number, topics: TopicView[]) => ({
  slug,
  order,
  title: { text: slug },
  hours: 10,
  topics,
});

const view: RoadmapView = {
  slug: "pm",
  title: { text: "PM" },
  summary: { text: "" },
  capabilities: [],
  stages: [
    stage("first", 0, [topic("first", "a"), topic("first", "b", ["a"]), topic("first", "c", ["a"])]),
    stage("second", 1, [topic("second", "d", ["c"]), topic("second", "e", ["gone"])]),
    stage("empty", 2, []),
    stage("third", 3, [topic("third", "f", ["b"])]),
  ],
};
const drawing = drawRoadmap(view, "en");
const stations = drawing.stretches.flatMap((stretch) => stretch.stations);
const all = stations.map(({ slug }) => slug);

test("every topic is one station, in order, inside the drawing", () => {
  expect(all).toEqual(["a", "b", "c", "d", "e", "f"]);
  for (const { across, down } of stations) {
    expect(across.x).toBeGreaterThan(0);
    expect(across.x).toBeLessThan(100);
    expect(across.y).toBeLessThan(drawing.height.across);
    expect(down.y).toBeLessThan(drawing.height.down);
  }
});

test("downwards the line runs on from stage to stage, across each stage has its own", () => {
  const places = stations.map(({ down }) => down.y);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(stations.map(({ down }) => down.before === null)).toEqual([true, false, false, false, false, false]);
  expect(stations.map(({ across }) => across.before === null)).toEqual([true, false, false, true, false, true]);
});

test("a stretch has room for its labels above and below", () => {
  for (const { across, stations: own } of drawing.stretches) {
    for (const { across: place } of own) {
      const label = 17 + place.lines.length * 16;
      if (place.above) expect(place.y - across.top).toBeGreaterThanOrEqual(label);
      else expect(across.top + across.height - place.y).toBeGreaterThanOrEqual(label);
    }
  }
});

test("joins lead from each prerequisite but the neighbour on the same stretch; what is not published joins nothing", () => {
  expect(drawing.joins.map(({ from, to, far }) => [from, to, far])).toEqual([
    ["a", "c", false],
    ["c", "d", false],
    ["b", "f", true],
  ]);
});

test.each([
  ["ArrowRight goes on, over the end of a stage", { from: "c", key: "ArrowRight", across: true }, "d"],
  ["ArrowLeft stays at the very first", { from: "a", key: "ArrowLeft", across: true }, "a"],
  ["ArrowDown finds the nearest below", { from: "c", key: "ArrowDown", across: true }, "e"],
  ["ArrowDown passes over an empty stage", { from: "d", key: "ArrowDown", across: true }, "f"],
  ["ArrowUp at the top stays", { from: "b", key: "ArrowUp", across: true }, null],
  ["ArrowDown on a line that runs down is the next", { from: "c", key: "ArrowDown", across: false }, "d"],
  ["End is the last", { from: "a", key: "End", across: true }, "f"],
  ["letters are none of its business", { from: "a", key: "x", across: true }, null],
])("%s", (_fact, move, expected) => {
  expect(neighbour(drawing, { ...move, shown: all })).toBe(expected);
});

test("stations that a filter hides are passed over", () => {
  expect(neighbour(drawing, { from: "c", key: "ArrowDown", across: true, shown: ["a", "c", "f"] })).toBe("f");
  expect(beside(["a", "c"], "b", 1)).toBe("a");
  expect(beside([], "b", 1)).toBeNull();
});
