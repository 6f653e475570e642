"use client";

import { useEffect, useMemo, useReducer } from "react";
import { type Kept, keep, readKept } from "#lib/editorial/client/kept";
import { checkDraft } from "#lib/editorial/rules/check";
import { differenceOf } from "#lib/editorial/rules/difference";
import { type FieldPath, type FieldValue, type ResourceDraft, withValue } from "#lib/editorial/rules/fields";
import type { FieldError } from "#lib/errors";

type State = {
  /** The version the text was begun on, and what it said. */
  version: number;
  base: ResourceDraft;
  mine: ResourceDraft;
  /** Set while what is shown was typed at an earlier visit. */
  keptSince: string | null;
  /** Fields that may show their error: one does not shout at an empty form. */
  touched: ReadonlySet<string>;
  everything: boolean;
  /** What the server said, until the field changes. */
  refused: FieldError[];
};

type Step =
  | { do: "type"; path: FieldPath; value: FieldValue }
  | { do: "leave"; path: FieldPath }
  | { do: "begin"; version: number; base: ResourceDraft; mine?: ResourceDraft }
  | { do: "saved"; version: number; base: ResourceDraft }
  | { do: "refuse"; errors: FieldError[] }
  | { do: "showAll" };

/** Whether an error belongs to a field: `topics.3` to `topics`, and `title` to both of its languages. */
const concerns = (error: FieldError, path: FieldPath): boolean =>
  error.path === path || error.path.startsWith(`${path}.`) || path.startsWith(`${error.path}.`);

function reduce(state: State, step: Step): State {
  switch (step.do) {
    case "type": {
      const touched = new Set(state.touched).add(step.path);
      const refused = state.refused.filter((error) => !concerns(error, step.path));
      return { ...state, mine: withValue(state.mine, step.path, step.value), touched, refused };
    }
    case "leave":
      return { ...state, touched: new Set(state.touched).add(step.path) };
    case "begin":
      return fresh(step.version, step.base, step.mine);
    case "saved":
      // What was typed while the save was under way is not in it and stays unsaved.
      return fresh(step.version, step.base, state.mine);
    case "refuse":
      return { ...state, refused: step.errors, everything: true };
    case "showAll":
      return { ...state, everything: true };
  }
}

const fresh = (version: number, base: ResourceDraft, mine = base): State => ({
  version,
  base,
  mine,
  keptSince: null,
  touched: new Set(),
  everything: false,
  refused: [],
});

type Start = { key: string; version: number; base: ResourceDraft };

function start({ key, version, base }: Start): State {
  const kept = readKept(key);
  if (kept === null || differenceOf(kept.base, kept.mine).length === 0) return fresh(version, base);
  return { ...fresh(kept.version, kept.base, kept.mine), keptSince: kept.at };
}

/** A draft as it is typed: kept in the browser at every change, checked at every change. */
export function useDraft(from: Start) {
  const { key } = from;
  const [state, step] = useReducer(reduce, from, start);
  const { version, base, mine } = state;
  const difference = useMemo(() => differenceOf(base, mine), [base, mine]);
  const dirty = difference.length > 0;
  useEffect(() => {
    const kept: Kept = { version, base, mine, at: new Date().toISOString() };
    keep(key, dirty ? kept : null);
  }, [key, version, base, mine, dirty]);
  const faults = useMemo(() => checkDraft(mine), [mine]);
  const errorOf = (path: FieldPath): string | null => {
    const found = state.refused.find((error) => concerns(error, path));
    if (found) return found.code;
    const shown = state.everything || state.touched.has(path);
    return shown ? (faults.find((error) => concerns(error, path))?.code ?? null) : null;
  };
  return { ...state, step, dirty, difference, faults, errorOf };
}
export type DraftState = ReturnType<typeof useDraft>;
