import {
  type Arrival,
  beats,
  type Decision,
  type LogEntry,
  type Moment,
  nextRow,
  type State,
} from "#lib/progress/rules/event";
import { decideStage } from "#lib/progress/rules/stage-batch";
import type { Rejection } from "#lib/progress/rules/status";

const nothing = { rows: new Map(), log: [] } as const;
const rejected = (code: Rejection): Decision => ({ outcome: "rejected", code, ...nothing });

/** The entry every arrival starts as; clocks ahead of the server's count as now. */
function entryOf(event: Arrival, itemId: string, now: number): LogEntry {
  return {
    id: event.id,
    itemId,
    status: event.status,
    outcome: "applied",
    basedOn: event.basedOn ?? null,
    occurredAt: Math.min(event.occurredAt ?? now, now),
    recordedAt: now,
    batchId: null,
    undoes: event.undoes ?? null,
    before: null,
    version: null,
    bodyHash: event.bodyHash,
  };
}

/** Whether an event for a topic may change its row as it stands. */
function takesEffect(state: State, topicId: string, entry: LogEntry): boolean {
  const row = state.rows.get(topicId);
  if (entry.undoes !== null) return (row?.version ?? 0) === state.log.get(entry.undoes)?.version;
  if (row === undefined || entry.basedOn === null || entry.basedOn === row.version) return true;
  return beats(entry, row);
}

function decideTopic(state: State, topicId: string, entry: LogEntry): Decision {
  if (!takesEffect(state, topicId, entry))
    return { outcome: "superseded", rows: nothing.rows, log: [{ ...entry, outcome: "superseded" }] };
  const row = state.rows.get(topicId);
  const next = nextRow(row, entry);
  const log = [{ ...entry, before: row?.status ?? "todo", version: next.version }];
  return { outcome: "applied", rows: new Map([[topicId, next]]), log };
}

/** An undo names an event of the same item, and the status that stood before it. */
function faultOfUndo(state: State, itemId: string, event: Arrival): Rejection | null {
  if (event.undoes === undefined) return null;
  const target = state.log.get(event.undoes);
  if (target === undefined || target.itemId !== itemId) return "NOT_FOUND";
  return target.before !== null && target.before !== event.status ? "UNDO_STATUS" : null;
}

/** What becomes of one event of one learner. The state is not touched; `applyDecision` does that. */
export function decideEvent(state: State, event: Arrival, moment: Moment): Decision {
  const known = state.log.get(event.id);
  if (known)
    return known.bodyHash === event.bodyHash ? { outcome: "duplicate", ...nothing } : rejected("EVENT_ID_REUSED");
  if (event.item === null) return rejected("NOT_FOUND");
  const fault = faultOfUndo(state, event.item.id, event);
  if (fault) return rejected(fault);
  const entry = entryOf(event, event.item.id, moment.now);
  if (event.item.kind === "topic") return decideTopic(state, event.item.id, entry);
  return decideStage(state, { entry, topicIds: event.item.topicIds, newId: moment.newId });
}
