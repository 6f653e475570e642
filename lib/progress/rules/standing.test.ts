import { expect, test } from "vitest";
import { standingOf } from "#lib/progress/rules/standing";
import type { Status, TopicState } from "#lib/progress/schema";

const topic = (slug: string, status: Status, updatedAt: string | null = null): TopicState => ({
  slug,
  status,
  version: updatedAt === null ? 0 : 1,
  updatedAt,
  firstDoneAt: null,
});
const counts = (total: number, done: number, skipped = 0) => ({ total, done, skipped, percent: 0 });
const stage = (slug: string, total: number, done: number, skipped = 0) => ({
  slug,
  totals: counts(total, done, skipped),
});
const stageOf = (slug: string) => slug.split("-")[0];

test.each([
  [
    "nothing marked: at the first stage",
    [stage("a", 2, 0), stage("b", 2, 0)],
    [topic("a-1", "todo")],
    "unstarted",
    "a",
    0,
  ],
  [
    "the stage of the latest mark",
    [stage("a", 2, 1), stage("b", 2, 1)],
    [topic("a-1", "done", "2026-01-01T00:00:00Z"), topic("b-1", "done", "2026-01-02T00:00:00Z")],
    "underway",
    "b",
    0,
  ],
  [
    "a stage that is behind one is not where one is",
    [stage("a", 2, 0), stage("b", 2, 1, 1)],
    [topic("b-1", "done", "2026-01-02T00:00:00Z")],
    "underway",
    "a",
    1,
  ],
  ["taken back to nothing", [stage("a", 2, 0)], [topic("a-1", "todo", "2026-01-02T00:00:00Z")], "unstarted", "a", 0],
  ["all done or skipped", [stage("a", 2, 1, 1)], [topic("a-1", "done", "2026-01-02T00:00:00Z")], "finished", null, 1],
  ["a stage without topics is neither open nor behind", [stage("a", 0, 0), stage("b", 1, 0)], [], "unstarted", "b", 0],
  ["an empty roadmap", [], [], "unstarted", null, 0],
] as const)("%s", (_fact, stages, topics, phase, where, behind) => {
  const totals = counts(
    stages.reduce((sum, one) => sum + one.totals.total, 0),
    0,
  );
  expect(standingOf({ totals, stages: [...stages], topics: [...topics] }, stageOf)).toEqual({
    phase,
    stage: where,
    behind,
  });
});
