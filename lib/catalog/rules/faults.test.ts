import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCycle } from "#lib/catalog/rules/cycles";
import { type CheckedContent, contentFaults, unweighted } from "#lib/catalog/rules/faults";

const text = (en: string) => ({ zh: en, en });
const levels = [0, 1, 2, 3, 4].map((level) => ({ level, ...text("x") }));

const sound = (): CheckedContent => ({
  model: {
    dimensions: [{ slug: "people", name: text("People"), summary: text("s"), capabilities: ["listening"] }],
    capabilities: [
      { slug: "listening", dimension: "people", name: text("n"), summary: text("s"), levels, partners: ["designer"] },
    ],
    partners: [{ slug: "designer" }],
  },
  stages: [
    {
      slug: "one",
      title: text("One"),
      summary: text("s"),
      objectives: [],
      prerequisites: { stages: [], topics: [] },
      estimatedHours: 1,
      capabilityWeights: [{ capability: "listening", level: 2, weight: 1 }],
      project: null,
      quiz: [],
      topics: ["a", "b"].map((slug, index) => ({
        slug,
        title: text(slug),
        summary: text("s"),
        capabilities: ["listening"],
        minutes: 10,
        prerequisites: index === 0 ? [] : ["a"],
        required: true,
      })),
    },
  ],
  categories: [{ id: 1, name: text("c") }],
  resources: [{ slug: "r", category: 1, topics: ["a"], capabilities: ["listening"], url: "https://example.org/" }],
  roles: [
    {
      slug: "pm",
      title: text("PM"),
      summary: text("s"),
      requirements: [{ capability: "listening", level: 2 }],
      focus: ["listening"],
      strengths: [],
      stages: ["one"],
    },
  ],
  lexicon: {
    scoring: { strong: 2, weak: 1, minScoreToInclude: 2, defaultLevelWhenMentioned: 2 },
    levelHints: { zh: [{ level: 2, words: ["y"] }], en: [{ level: 2, words: ["y"] }] },
    ignore: { zh: [], en: [] },
    negations: { zh: [], en: ["no …"] },
    turns: { zh: [], en: [] },
    joins: { zh: [], en: [] },
    keywords: [{ capability: "listening", strong: { zh: ["x"], en: ["x"] }, weak: { zh: [], en: [] } }],
    samples: [{ slug: "sample", role: "pm", text: text("x"), expect: ["listening"] }],
  },
});

test("a sound curriculum has no faults", () => {
  expect(contentFaults(sound())).toEqual([]);
  expect(unweighted(sound())).toEqual([]);
});

describe("each fault is named", () => {
  test.each<[string, (content: CheckedContent) => void, RegExp]>([
    ["a reference that leads nowhere", (c) => c.resources[0]?.topics.push("nowhere"), /resource r: there is no topic/],
    [
      "a role that requires the unknown",
      (c) => c.roles[0]?.requirements.push({ capability: "flying", level: 1 }),
      /role pm: there is no capability "flying"/,
    ],
    [
      "a role that requires twice",
      (c) => c.roles[0]?.requirements.push({ capability: "listening", level: 1 }),
      /role pm: requires listening twice/,
    ],
    [
      "words for an unknown capability",
      (c) => Object.assign(c.lexicon.keywords[0] ?? {}, { capability: "flying" }),
      /lexicon: there is no capability "flying"/,
    ],
    ["a capability without words", (c) => c.lexicon.keywords.pop(), /there are no words for listening/],
    ["a term with space around it", (c) => c.lexicon.ignore.en.push("z "), /"z " among the ignored phrases has space/],
    ["a negation of nothing", (c) => c.lexicon.negations.en.push("never"), /negation "never" does not say/],
    [
      "a sample that is not read as it should be",
      (c) => Object.assign(c.lexicon.samples[0] ?? {}, { text: { zh: "x", en: "no x" } }),
      /sample sample \(en\): nothing in it is read as listening/,
    ],
    [
      "a role named like a page",
      (c) => Object.assign(c.roles[0] ?? {}, { slug: "match" }),
      /role match: a page of ours has this name/,
    ],
    [
      "a topic named like a page",
      (c) => Object.assign(c.stages[0]?.topics[0] ?? {}, { slug: "project" }),
      /topic project: a page of ours has this name/,
    ],
    ["an unknown category", (c) => Object.assign(c.resources[0] ?? {}, { category: 9 }), /there is no category "9"/],
    ["a missing language", (c) => Object.assign(c.stages[0]?.title ?? {}, { en: " " }), /no text in en/],
    ["a circle", (c) => c.stages[0]?.topics[0]?.prerequisites.push("b"), /circle: a -> b -> a/],
    [
      "the same topic twice",
      (c) => Object.assign(c.stages[0]?.topics[1] ?? {}, { slug: "a" }),
      /topic "a" stands there twice/,
    ],
    ["a capability without any weight", (c) => c.stages[0]?.capabilityWeights.pop(), /no stage gives it a weight/],
    [
      "a capability weighed twice",
      (c) => c.stages[0]?.capabilityWeights.push({ capability: "listening", level: 1, weight: 1 }),
      /weighs listening twice/,
    ],
    [
      "a capability outside its dimension",
      (c) => c.model.dimensions[0]?.capabilities.pop(),
      /not in exactly its dimension/,
    ],
  ])("%s", (_fact, spoil, message) => {
    const content = sound();
    spoil(content);
    expect(contentFaults(content).join("\n")).toMatch(message);
  });
});

test("prerequisites that only point backwards never make a circle; closing one always does", () => {
  const ordered = fc.array(fc.array(fc.nat(20), { maxLength: 4 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ordered, (lists) => {
      const edges = new Map(
        lists.map((list, index) => [String(index), list.filter((before) => before < index).map(String)] as const),
      );
      expect(findCycle(edges)).toBeNull();
      const last = String(lists.length - 1);
      const closed = new Map([...edges, ["0", [last]] as const, [last, ["0"]] as const]);
      expect(findCycle(closed)).not.toBeNull();
    }),
    { numRuns: 1000 },
  );
});
