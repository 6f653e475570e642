import fc from "fast-check";
import { expect, test } from "vitest";
import { mostErrors } from "#lib/editorial/rules/import/roadmap-given";
import { headingOf, languagesIn } from "#lib/editorial/rules/import/roadmap-line";
import { readRoadmapMarkdown } from "#lib/editorial/rules/import/roadmap-markdown";
import { mergeList } from "#lib/editorial/rules/kinds/merge-list";

const faults = (text: string) => readRoadmapMarkdown(text).errors.map(({ line, path, code }) => [line, path, code]);

test.each([
  ["概念 | Concepts", null, { zh: "概念", en: "Concepts" }],
  ["概念 ｜ Concepts", null, { zh: "概念", en: "Concepts" }],
  ["概念", null, { zh: "概念" }],
  ["Concepts", null, { en: "Concepts" }],
  ["Transformer", "zh", { zh: "Transformer" }],
  ["| Concepts", null, { en: "Concepts" }],
  ["概念 |", null, { zh: "概念" }],
  ["a|b", null, { en: "a|b" }],
  ["a | b | c", null, null],
  ["", "zh", {}],
] as const)("languages of %j with %j", (text, language, found) => {
  expect(languagesIn(text, language)).toEqual(found);
});

test.each([
  ["Topic (60 min)", "minutes", { text: "Topic", slug: null, amount: 60 }],
  ["主题（45 分钟） {some-topic}", "minutes", { text: "主题", slug: "some-topic", amount: 45 }],
  ["Topic {some-topic} (5 mins)", "minutes", { text: "Topic", slug: "some-topic", amount: 5 }],
  ["Stage (12 h)", "hours", { text: "Stage", slug: null, amount: 12 }],
  ["Topic (RAG)", "minutes", { text: "Topic (RAG)", slug: null, amount: null }],
  ["Topic (12 h)", "minutes", { text: "Topic", slug: null, amount: 720 }],
  ["主题（1.5 小时）", "minutes", { text: "主题", slug: null, amount: 90 }],
  ["Topic (1.1 h)", "minutes", { text: "Topic", slug: null, amount: 66 }],
  ["Stage (120 min)", "hours", { text: "Stage", slug: null, amount: 2 }],
  ["Stage (1.5 h)", "hours", { text: "Stage", slug: null, amount: 1.5 }],
  ["Road (60 min)", null, { text: "Road (60 min)", slug: null, amount: null }],
  ["{only-a-slug}", "minutes", { text: "", slug: "only-a-slug", amount: null }],
] as const)("heading %j in %j", (line, unit, found) => {
  expect(headingOf(line, unit)).toEqual(found);
});

test("an outline becomes what it says, with lines and places", () => {
  const text = [
    "\uFEFF# 路 | Way {way}",
    "model: ai-product-manager",
    "一句话 | One line",
    "",
    "第二段 | Second paragraph",
    "## 一 | One (3 h)",
    "- 甲 | A (60 min)",
    "  说明",
    "  Words",
    "lang: zh",
    "* RAG",
    "2) Agent",
    "   1. what it does",
  ].join("\r\n");
  expect(readRoadmapMarkdown(text)).toEqual({
    errors: [],
    roadmap: {
      at: { line: 1, path: "" },
      slug: "way",
      fields: {
        title: { zh: "路", en: "Way" },
        model: "ai-product-manager",
        summary: { zh: "一句话\n\n第二段", en: "One line\n\nSecond paragraph" },
      },
      stages: [
        {
          at: { line: 6, path: "stages.0" },
          slug: null,
          fields: { title: { zh: "一", en: "One" }, estimatedHours: 3 },
          topics: [
            {
              at: { line: 7, path: "stages.0.topics.0" },
              slug: null,
              fields: { title: { zh: "甲", en: "A" }, minutes: 60, summary: { zh: "说明", en: "Words" } },
            },
            { at: { line: 11, path: "stages.0.topics.1" }, slug: null, fields: { title: { zh: "RAG" } } },
            {
              at: { line: 12, path: "stages.0.topics.2" },
              slug: null,
              fields: { title: { zh: "Agent" }, summary: { zh: "1. what it does" } },
            },
          ],
        },
      ],
    },
  });
});

test.each([
  ["", [[1, "", "EMPTY_FILE"]]],
  ["hello\n# A", [[1, "", "NO_ROADMAP"]]],
  ["## A", [[1, "", "NO_ROADMAP"]]],
  ["# A\n- B", [[2, "", "NO_STAGE"]]],
  ["# A\n1. B", [[2, "", "NO_STAGE"]]],
  ["# A\n# B", [[2, "", "SECOND_ROADMAP"]]],
  ["# A\n## B (1.5 h)", [[2, "stages.0.estimatedHours", "WHOLE_NUMBER"]]],
  [
    "# A\n## B (90 min)\n- C (0.01 h)",
    [
      [2, "stages.0.estimatedHours", "WHOLE_NUMBER"],
      [3, "stages.0.topics.0.minutes", "WHOLE_NUMBER"],
    ],
  ],
  ["# A\n## B\n### C", [[3, "stages.0", "UNKNOWN_HEADING"]]],
  ["# A\n## B\n- a | b | c", [[3, "stages.0.topics.0.title", "TOO_MANY_LANGUAGES"]]],
  ["# A\n## B\n-", [[3, "stages.0.topics.0.title", "ONE_LANGUAGE"]]],
  ["# A\nlang: fr", [[2, "", "UNKNOWN_LANGUAGE"]]],
  ["# A\nmodel: No", [[2, "model", "FORMAT"]]],
  ["# A {Not a slug}", [[1, "slug", "FORMAT"]]],
  ["# A\n\n a | b | c", [[3, "", "TOO_MANY_LANGUAGES"]]],
])("%j is refused by line", (text, expected) => {
  expect(faults(text)).toEqual(expected);
});

const han = fc.stringMatching(/^[一-龥]{1,8}$/);
const latin = fc.stringMatching(/^[A-Za-z]{1,8}( [a-z]{1,8}){0,3}$/);
const topic = fc.record({ zh: han, en: latin, minutes: fc.nat(6000) });
const stage = fc.record({ zh: han, en: latin, hours: fc.nat(10_000), topics: fc.array(topic, { maxLength: 4 }) });

test("titles and times come back as they were written", () => {
  fc.assert(
    fc.property(fc.array(stage, { maxLength: 4 }), (stages) => {
      const lines = stages.flatMap(({ zh, en, hours, topics }) => [
        `## ${zh} | ${en} (${hours} h)`,
        ...topics.map((one) => `- ${one.zh} | ${one.en} (${one.minutes} min)`),
      ]);
      const { roadmap, errors } = readRoadmapMarkdown(["# A", ...lines].join("\n"));
      expect(errors).toEqual([]);
      const read = roadmap?.stages.map(({ fields, topics }) => ({
        ...fields.title,
        hours: fields.estimatedHours,
        topics: topics.map((one) => ({ ...one.fields.title, minutes: one.fields.minutes })),
      }));
      expect(read).toEqual(stages);
    }),
  );
});

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "#",
        "##",
        "###",
        "-",
        "- ",
        "1.",
        " | ",
        "{",
        "}",
        "(",
        "lang: zh",
        "model: a",
        "__proto__",
        "\n",
        "\r",
      ),
    ),
  )
  .map((parts) => parts.join(""));

test("no text makes it throw, and every fault names a line of the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        fc.constant("# A\n## B\n").chain((start) => hostile.map((end) => start + end)),
      ),
      (text) => {
        const { errors } = readRoadmapMarkdown(text);
        const count = text.split(/\r\n|\r|\n/).length;
        for (const { line } of errors) expect(line !== null && line >= 1 && line <= count).toBe(true);
      },
    ),
  );
});

test("what is long is read in no time, and its faults are cut", () => {
  const long = 500_000;
  for (const text of [
    `# ${" ".repeat(long)}x`,
    `# ${"{".repeat(long)}`,
    `# ${"( ".repeat(long)}`,
    `# ${" |".repeat(long)}`,
  ])
    expect(readRoadmapMarkdown(text).roadmap).not.toBeNull();
  expect(readRoadmapMarkdown("# A\n### B\n".repeat(2000)).errors).toHaveLength(mostErrors);
  expect(faults(`# A\n## B\n${"- c\n".repeat(3000)}`)).toEqual([[2002, "stages", "TOO_LARGE"]]);
});

test("a merged list has everything once, in the file's order, and the same file changes nothing the second time", () => {
  const list = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
  fc.assert(
    fc.property(list, list, (before, given) => {
      const merged = mergeList(before, given);
      expect([...merged].sort()).toEqual([...new Set([...before, ...given])].sort());
      expect(merged.filter((slug) => given.includes(slug))).toEqual(given);
      // A file in the order there is, whatever it leaves out, moves nothing.
      expect(
        mergeList(
          before,
          before.filter((slug) => given.includes(slug)),
        ),
      ).toEqual(before);
      expect(mergeList(merged, given)).toEqual(merged);
    }),
  );
  expect(mergeList(["x", "a", "y", "b"], ["b", "a"])).toEqual(["x", "b", "a", "y"]);
});
