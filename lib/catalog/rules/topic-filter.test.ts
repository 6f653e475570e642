import { expect, test } from "vitest";
import type { RoadmapView, TopicView } from "#lib/catalog/rules/outline";
import { say, withoutNumber } from "#lib/catalog/rules/said";
import { filterOf, filterTopics } from "#lib/catalog/rules/topic-filter";

const topic = (slug: string, text: string, rest: Partial<TopicView> = {}): TopicView => ({
  slug,
  stage: "first",
  title: { text },
  summary: { text: "" },
  minutes: 60,
  required: true,
  prerequisites: [],
  capabilities: [],
  ...rest,
});

const view: RoadmapView = {
  slug: "pm",
  title: { text: "" },
  summary: { text: "" },
  capabilities: [],
  stages: [
    {
      slug: "first",
      order: 0,
      title: { text: "" },
      hours: 1,
      topics: [
        topic("rag", "RAG pipeline", { minutes: 30, capabilities: ["rag-agents"] }),
        topic("metrics", "Metrics & the confusion matrix", { summary: { text: "Precision, recall" } }),
        topic("vectors", "Vector stores", { capabilities: ["rag-agents"] }),
      ],
    },
  ],
};
const statuses = new Map([
  ["rag", "done"],
  ["metrics", "learning"],
  ["vectors", "todo"],
]);
const known = (slug: string) => statuses.get(slug) ?? null;

test.each([
  ["nothing asked, everything there", "", ["rag", "metrics", "vectors"]],
  ["done ones", "status=done", ["rag"]],
  ["open means to do or learning", "status=open", ["metrics", "vectors"]],
  ["by capability", "capability=rag-agents", ["rag", "vectors"]],
  ["by length", "max=30", ["rag"]],
  ["a length that is no number does not matter", "max=long", ["rag", "metrics", "vectors"]],
  ["words in title and summary, in any case and width", "q=ＲＥＣＡＬＬ matrix", ["metrics"]],
  ["all at once", "status=open&capability=rag-agents&q=vector", ["vectors"]],
  ["nothing fits", "q=painting", []],
])("%s", (_fact, address, expected) => {
  expect(filterTopics(view, filterOf(new URLSearchParams(address)), known)).toEqual(expected);
});

test("until progress is known, a filter by status hides nothing", () => {
  expect(filterTopics(view, { status: "done" }, () => null)).toHaveLength(3);
});

test("a missing language falls back and says so; a number before a name can be left out", () => {
  expect(say({ zh: "", en: "Only English" }, "zh")).toEqual({ text: "Only English", lang: "en" });
  expect(say({ zh: "x", en: "y" }, "en")).toEqual({ text: "y" });
  expect(withoutNumber("Stage 12 · Fine-tuning")).toBe("Fine-tuning");
  expect(withoutNumber("Fine-tuning · part 2")).toBe("Fine-tuning · part 2");
});
