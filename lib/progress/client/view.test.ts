import { expect, test } from "vitest";
import type { Waiting } from "#lib/progress/client/queue";
import { withWaiting } from "#lib/progress/client/use-progress";
import type { ProgressState, TopicState } from "#lib/progress/schema";

const state = (slug: string, status: TopicState["status"], version: number): TopicState => ({
  slug,
  status,
  version,
  updatedAt: null,
  firstDoneAt: null,
});
const outline = {
  slug: "pm",
  stages: [
    {
      slug: "first",
      topics: [
        { slug: "a", required: true },
        { slug: "b", required: true },
      ],
    },
  ],
};
const totals = { total: 2, done: 1, skipped: 0, percent: 50 };
const known: ProgressState = {
  roadmap: "pm",
  totals,
  stages: [{ slug: "first", totals }],
  topics: [state("a", "done", 1), state("b", "learning", 3)],
};
const waiting = (roadmap: string, ...marks: Waiting["marks"]): Waiting => ({
  key: "k",
  roadmap,
  event: { id: "00000000-0000-4000-8000-000000000001", topic: "b", status: "done" },
  marks,
  at: "2026-11-24T08:00:00.000Z",
});

test("marks that wait show at once, in their order, with the counts that follow", () => {
  const seen = withWaiting(known, outline, [
    waiting("pm", { slug: "b", status: "done" }),
    waiting("pm", { slug: "a", status: "skipped" }),
  ]);
  expect(seen.topics.map(({ slug, status, version }) => [slug, status, version])).toEqual([
    ["a", "skipped", 2],
    ["b", "done", 4],
  ]);
  expect(seen.totals).toEqual({ total: 2, done: 1, skipped: 1, percent: 100 });
  expect(seen.stages[0]?.totals).toEqual(seen.totals);
});

test("a mark and its undo show what stood before; marks on another roadmap do not show here", () => {
  const seen = withWaiting(known, outline, [
    waiting("pm", { slug: "b", status: "done" }),
    waiting("pm", { slug: "b", status: "learning" }),
    waiting("other", { slug: "a", status: "todo" }),
  ]);
  expect(seen.totals).toEqual(known.totals);
  expect(seen.topics.map(({ status }) => status)).toEqual(["done", "learning"]);
});
