import { type Decision, type LogEntry, nextRow, type Row, type State } from "#lib/progress/rules/event";
import type { Status } from "#lib/progress/rules/status";

type Batch = { entry: LogEntry; topicIds: readonly string[]; newId: () => string };
type Move = { topicId: string; status: Status; undoes: string | null };

/** Topics that a completed stage still has to move. */
const openTopics = (state: State, topicIds: readonly string[]): Move[] =>
  topicIds
    .filter((topicId) => {
      const status = state.rows.get(topicId)?.status ?? "todo";
      return status === "todo" || status === "learning";
    })
    .map((topicId) => ({ topicId, status: "done", undoes: null }));

/** What the undone batch moved, as far as nobody touched it since. */
function restorable(state: State, undone: readonly LogEntry[]): Move[] {
  return undone.flatMap((moved) => {
    const untouched = state.rows.get(moved.itemId)?.version === moved.version;
    return untouched && moved.before !== null
      ? [{ topicId: moved.itemId, status: moved.before, undoes: moved.id }]
      : [];
  });
}

/** Marks a stage complete, or undoes that: one entry for the stage, one for each topic it moves. */
export function decideStage(state: State, { entry, topicIds, newId }: Batch): Decision {
  const undone = [...state.log.values()].filter((other) => entry.undoes !== null && other.batchId === entry.undoes);
  const moves = entry.undoes === null ? openTopics(state, topicIds) : restorable(state, undone);
  const target = entry.undoes === null ? undefined : state.log.get(entry.undoes);
  if (target?.outcome === "superseded" || (undone.length > 0 && moves.length === 0))
    return { outcome: "superseded", rows: new Map(), log: [{ ...entry, outcome: "superseded" }] };
  const rows = new Map<string, Row>();
  const log: LogEntry[] = [entry];
  for (const { topicId, status, undoes } of moves) {
    const row = state.rows.get(topicId);
    const moved = { ...entry, id: newId(), itemId: topicId, status, undoes, batchId: entry.id, bodyHash: null };
    const next = nextRow(row, moved);
    rows.set(topicId, next);
    log.push({ ...moved, before: row?.status ?? "todo", version: next.version });
  }
  return { outcome: "applied", rows, log };
}
