import fc from "fast-check";
import { expect, test } from "vitest";
import { roadmapFormatOf } from "#lib/editorial/rules/import/roadmap-given";
import { givenOfJson, withoutRemarks } from "#lib/editorial/rules/import/roadmap-json";
import { readRoadmapMarkdown } from "#lib/editorial/rules/import/roadmap-markdown";
import { planRoadmap } from "#lib/editorial/rules/import/roadmap-plan";
import type { CourseDrafts } from "#lib/editorial/rules/kinds/course-drafts";
import { givenRoadmapFile } from "#lib/editorial/schema/roadmap-import";

const nothing: CourseDrafts = { roadmap: new Map(), stage: new Map(), topic: new Map() };
const title = { zh: "", en: "A" };

test("remarks and places go, everything else stays to be judged", () => {
  const stage = { slug: "s", order: 3, origin: "added", project: { slug: "p", origin: "own" }, topics: [] };
  expect(withoutRemarks({ slug: "r", version: 1, note: {}, colour: "red", stages: [stage, 7] })).toEqual({
    slug: "r",
    colour: "red",
    stages: [{ slug: "s", project: { slug: "p" }, topics: [] }, 7],
  });
  for (const value of [null, 3, "x", [1]]) expect(withoutRemarks(value)).toEqual(value);
});

test("each item has its place as a path", () => {
  const file = { slug: "r", title, stages: [{ slug: "s", topics: [{ slug: "t", minutes: 5 }] }] };
  expect(givenOfJson(givenRoadmapFile.parse(file)).stages).toEqual([
    {
      at: { line: null, path: "stages.0" },
      slug: "s",
      fields: {},
      topics: [{ at: { line: null, path: "stages.0.topics.0" }, slug: "t", fields: { minutes: 5 } }],
    },
  ]);
});

test("no JSON makes it throw", () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.record({ slug: fc.jsonValue(), stages: fc.array(fc.jsonValue()) }),
    fc.record({ stages: fc.array(fc.record({ project: fc.jsonValue(), topics: fc.jsonValue() })) }),
  );
  fc.assert(
    fc.property(odd, (value) => {
      expect(typeof givenRoadmapFile.safeParse(withoutRemarks(value)).success).toBe("boolean");
    }),
  );
});

test("whatever outline can be read can be planned, each item under a public id of its own", () => {
  const line = fc.constantFrom(
    "## S",
    "## S {same}",
    "- T",
    "- T {t}",
    "- 甲",
    "- Self-check",
    "words",
    "- T (5 min)",
    "",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { roadmap } = readRoadmapMarkdown(["# Import", ...lines].join("\n"));
      if (roadmap === null) throw new Error("It has a roadmap.");
      const { items, errors } = planRoadmap(roadmap, nothing, "model");
      const ids = items.map(({ kind, slug }) => `${kind}/${slug}`);
      const twice = errors.filter(({ code }) => code === "GIVEN_TWICE").length;
      expect(ids.length - new Set(ids).size).toBe(twice);
      expect(ids[0]).toBe("roadmap/import-2");
      expect(ids).not.toContain("topic/self-check");
    }),
  );
});

test.each([
  ["way.json", "# A", "json"],
  ["way.md", "{}", "markdown"],
  ["", " \n{", "json"],
  ["", "# A", "markdown"],
] as const)("the format of %j with %j is %s", (name, text, format) => {
  expect(roadmapFormatOf(name, text)).toBe(format);
});
