import { type LogEntry, nextRow, type Row } from "#lib/progress/rules/event";

/**
 * The rows that a log in recorded order leads to. Entries of stages carry no version and move nothing themselves; the
 * topics they moved follow them.
 */
export function replay(log: Iterable<LogEntry>): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const entry of log)
    if (entry.outcome === "applied" && entry.version !== null)
      rows.set(entry.itemId, nextRow(rows.get(entry.itemId), entry));
  return rows;
}
