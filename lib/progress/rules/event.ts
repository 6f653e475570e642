import type { Outcome, Rejection, Status } from "#lib/progress/rules/status";

/** One learner's state on one topic; times in milliseconds since 1970. No row: `todo`, version 0. */
export type Row = {
  status: Status;
  version: number;
  updatedAt: number;
  firstDoneAt: number | null;
  /** The event that made the row what it is, and its clamped time: what later arrivals are measured against. */
  eventId: string;
  eventAt: number;
};

/** An entry of the log, as appended and never rewritten. */
export type LogEntry = {
  id: string;
  /** A topic, or the stage of a batch. */
  itemId: string;
  status: Status;
  outcome: "applied" | "superseded";
  basedOn: number | null;
  /** Clamped to the server's clock. */
  occurredAt: number;
  recordedAt: number;
  /** The stage event this topic was moved by. */
  batchId: string | null;
  undoes: string | null;
  /** What stood before and the version made; null for stages and superseded events. */
  before: Status | null;
  version: number | null;
  /** Tells a redelivery from a reused id; null for what a batch made. */
  bodyHash: string | null;
};

/** An event as it arrives, its item found (null: never published). */
export type Arrival = {
  id: string;
  bodyHash: string;
  item: { kind: "topic"; id: string } | { kind: "stage"; id: string; topicIds: readonly string[] } | null;
  status: Status;
  basedOn?: number;
  /** As the client's clock had it. */
  occurredAt?: number;
  undoes?: string;
};

/** All that is known of one learner when an event arrives: rows by topic, and the log by event id. */
export type State = { rows: Map<string, Row>; log: Map<string, LogEntry> };

/** The server's moment, and where ids for the topics of a batch come from. */
export type Moment = { now: number; newId: () => string };

export type Decision = {
  outcome: Outcome;
  code?: Rejection;
  /** New rows by topic. */
  rows: ReadonlyMap<string, Row>;
  /** What to append, in order. */
  log: readonly LogEntry[];
};

/** Takes a decision into the state, for the next event to meet. */
export function applyDecision(state: State, decision: Decision): void {
  for (const [topicId, row] of decision.rows) state.rows.set(topicId, row);
  for (const entry of decision.log) state.log.set(entry.id, entry);
}

/** The later time wins, ties go to the greater id. */
export const beats = (event: { id: string; occurredAt: number }, row: Row): boolean =>
  event.occurredAt > row.eventAt || (event.occurredAt === row.eventAt && event.id > row.eventId);

/** The row an applied topic event leaves behind. */
export function nextRow(row: Row | undefined, entry: Omit<LogEntry, "version" | "before">): Row {
  return {
    status: entry.status,
    version: (row?.version ?? 0) + 1,
    updatedAt: entry.recordedAt,
    firstDoneAt: row?.firstDoneAt ?? (entry.status === "done" ? entry.occurredAt : null),
    eventId: entry.id,
    eventAt: entry.occurredAt,
  };
}
