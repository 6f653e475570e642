"use client";

import { type StatusKey, statusKeys } from "#lib/progress/rules/next-status";
import type { Status } from "#lib/progress/rules/status";
import { useKeys } from "#lib/use-keys";

type MarkKeys = {
  step: (by: 1 | -1) => void;
  mark: (status: Status) => void;
  undo: () => void;
  /** Opens the search, where there is one. */
  search?: (() => void) | undefined;
};

/** The keys of every place where topics stand in a row: onwards and back, the four statuses, undo. */
export function useMarkKeys({ step, mark, undo, search }: MarkKeys): void {
  const set = (key: StatusKey) => () => mark(statusKeys[key]);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    d: set("d"),
    l: set("l"),
    s: set("s"),
    t: set("t"),
    u: undo,
    "/": search,
  });
}
