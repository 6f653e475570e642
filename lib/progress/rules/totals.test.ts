import fc from "fast-check";
import { expect, test } from "vitest";
import { type Status, statuses } from "#lib/progress/rules/status";
import { type CountedTopic, summarize } from "#lib/progress/rules/totals";

type Told = CountedTopic & { status: Status };
const topic = (slug: string, status: Status, more: Partial<Told> = {}): Told => ({
  slug,
  status,
  required: true,
  archived: false,
  ...more,
});
const count = (topics: readonly Told[]) =>
  summarize(topics, (slug) => topics.find((candidate) => candidate.slug === slug)?.status ?? "todo");

test.each([
  ["nothing is 0, not NaN", [], { total: 0, done: 0, skipped: 0, percent: 0 }],
  ["everything skipped is 0", [topic("a", "skipped")], { total: 1, done: 0, skipped: 1, percent: 0 }],
  [
    "optional topics do not count",
    [topic("a", "done", { required: false })],
    { total: 0, done: 0, skipped: 0, percent: 0 },
  ],
  [
    "all but the skipped done is 100",
    [topic("a", "done"), topic("b", "skipped")],
    { total: 2, done: 1, skipped: 1, percent: 100 },
  ],
  [
    "two of three is 66: rounded down",
    [topic("a", "done"), topic("b", "done"), topic("c", "learning")],
    { total: 3, done: 2, skipped: 0, percent: 66 },
  ],
  [
    "an archived topic counts when done",
    [topic("a", "done", { archived: true }), topic("b", "todo")],
    { total: 2, done: 1, skipped: 0, percent: 50 },
  ],
  [
    "and not otherwise",
    [topic("a", "skipped", { archived: true }), topic("b", "todo")],
    { total: 1, done: 0, skipped: 0, percent: 0 },
  ],
])("%s", (_fact, topics, totals) => expect(count(topics)).toEqual(totals));

const someTopics = fc
  .array(fc.record({ status: fc.constantFrom(...statuses), required: fc.boolean(), archived: fc.boolean() }), {
    maxLength: 120,
  })
  .map((list) => list.map((told, index) => ({ slug: `t${index}`, ...told })));

test("percent stays whole within 0 and 100, and is 100 only when every topic that counts is done", () => {
  fc.assert(
    fc.property(someTopics, (topics) => {
      const { total, done, skipped, percent } = count(topics);
      expect(Number.isInteger(percent)).toBe(true);
      expect(percent >= 0 && percent <= 100 && done + skipped <= total && total <= topics.length).toBe(true);
      expect(percent === 100).toBe(done > 0 && done + skipped === total);
    }),
    { numRuns: 10_000 },
  );
});
