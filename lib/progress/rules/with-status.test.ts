import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "#lib/progress/rules/event";
import { progressOf } from "#lib/progress/rules/state";
import { statuses } from "#lib/progress/rules/status";
import { stageMarks, withStatus } from "#lib/progress/rules/with-status";

const at = "2026-11-24T10:00:00.000Z";
const stage = (slug: string, names: string[]) => ({
  slug,
  archived: false,
  topics: names.map((name, index) => ({ id: `id-${name}`, slug: name, required: index !== 1, archived: false })),
});
const roadmap = { slug: "r", stages: [stage("one", ["a", "b", "c"]), stage("two", ["d", "e"]), stage("empty", [])] };
const names = ["a", "b", "c", "d", "e"];

const someMarks = fc.array(
  fc.record({ slug: fc.constantFrom(...names, "unknown"), status: fc.constantFrom(...statuses) }),
  { maxLength: 12 },
);

/** What the server will say once every mark was applied in order. */
function recorded(marks: readonly { slug: string; status: Row["status"] }[]) {
  const rows = new Map<string, Row>();
  for (const { slug, status } of marks) {
    if (slug === "unknown") continue;
    const row = rows.get(`id-${slug}`);
    const now = Date.parse(at);
    const firstDoneAt = row?.firstDoneAt ?? (status === "done" ? now : null);
    rows.set(`id-${slug}`, {
      status,
      version: (row?.version ?? 0) + 1,
      updatedAt: now,
      firstDoneAt,
      eventId: "",
      eventAt: now,
    });
  }
  return progressOf(roadmap, rows);
}

test("what the browser shows at once is what the server answers later", () => {
  fc.assert(
    fc.property(someMarks, (marks) => {
      expect(withStatus(progressOf(roadmap, new Map()), roadmap, { marks, at })).toEqual(recorded(marks));
    }),
    { numRuns: 5_000 },
  );
});

test("completing a stage marks what is neither done nor skipped", () => {
  const before = recorded([
    { slug: "a", status: "skipped" },
    { slug: "b", status: "learning" },
  ]);
  expect(stageMarks(before, roadmap, "one")).toEqual([
    { slug: "b", status: "done" },
    { slug: "c", status: "done" },
  ]);
  expect(stageMarks(before, roadmap, "nowhere")).toEqual([]);
});

test("an archived topic changes its state and leaves the counting to the server", () => {
  const archived = { ...stage("one", ["a"]), topics: [{ id: "id-a", slug: "a", required: true, archived: true }] };
  const row: Row = { status: "done", version: 1, updatedAt: 0, firstDoneAt: 0, eventId: "", eventAt: 0 };
  const progress = progressOf({ slug: "r", stages: [archived] }, new Map([["id-a", row]]));
  const next = withStatus(progress, { stages: [] }, { marks: [{ slug: "a", status: "todo" }], at });
  expect(next.topics[0]).toMatchObject({ status: "todo", version: 2, firstDoneAt: "1970-01-01T00:00:00.000Z" });
  expect(next.totals).toEqual(progress.totals);
});
