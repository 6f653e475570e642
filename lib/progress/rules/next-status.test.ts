import { expect, test } from "vitest";
import { nextStatus } from "#lib/progress/rules/next-status";
import type { Status } from "#lib/progress/rules/status";

test.each([
  ["todo", "d", "done"],
  ["done", "l", "learning"],
  ["learning", "s", "skipped"],
  ["skipped", "t", "todo"],
  ["done", "d", null],
  ["todo", "x", null],
  ["todo", "D", null],
  ["todo", "toString", null],
] as const)("on %s the key %s means %s", (current: Status, key, next) => expect(nextStatus(current, key)).toBe(next));
