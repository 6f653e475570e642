import type { Status } from "#lib/progress/rules/status";

/** The keys that mark a topic. */
export const statusKeys = { d: "done", l: "learning", s: "skipped", t: "todo" } as const satisfies Record<
  string,
  Status
>;
export type StatusKey = keyof typeof statusKeys;

const isStatusKey = (key: string): key is StatusKey => Object.hasOwn(statusKeys, key);

/** The status a key sets; null when it is no such key or says what already stands. Keys set, they never toggle. */
export function nextStatus(current: Status, key: string): Status | null {
  if (!isStatusKey(key)) return null;
  return statusKeys[key] === current ? null : statusKeys[key];
}
