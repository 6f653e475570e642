"use client";

import { useEffect, useMemo, useReducer } from "react";
import { type Kept, keep, readKeptOf } from "#lib/editorial/client/kept";
import type { FieldSet, FieldValue } from "#lib/editorial/rules/kinds/field-set";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import type { FieldError } from "#lib/errors";

type State<Draft> = {
  /** The version the text was begun on, and what it said. */
  version: number;
  base: Draft;
  mine: Draft;
  /** Set while what is shown was typed at an earlier visit. */
  keptSince: string | null;
  /** Fields that may show their error: one does not shout at an empty form. */
  touched: ReadonlySet<string>;
  everything: boolean;
  /** What the server said, until the field changes. */
  refused: FieldError[];
};

type Step<Draft, Path extends string> =
  | { do: "type"; path: Path; value: FieldValue }
  | { do: "leave"; path: Path }
  | { do: "begin"; version: number; base: Draft; mine?: Draft }
  | { do: "saved"; version: number; base: Draft }
  | { do: "refuse"; errors: FieldError[] }
  | { do: "showAll" };

/** Whether an error belongs to a field: `topics.3` to `topics`, and `title` to both of its languages. */
const concerns = (error: FieldError, path: string): boolean =>
  error.path === path || error.path.startsWith(`${path}.`) || path.startsWith(`${error.path}.`);

/** How a draft moves on, for the fields of one kind. */
const reducerFor =
  <Draft, Path extends string>({ withValue }: FieldSet<Draft, Path>) =>
  (state: State<Draft>, step: Step<Draft, Path>): State<Draft> => {
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
  };

const fresh = <Draft>(version: number, base: Draft, mine = base): State<Draft> => ({
  version,
  base,
  mine,
  keptSince: null,
  touched: new Set(),
  everything: false,
  refused: [],
});

type Start<Draft, Path extends string> = {
  rules: KindRules<Draft, Path>;
  key: string;
  version: number;
  base: Draft;
};

function start<Draft, Path extends string>({ rules, key, version, base }: Start<Draft, Path>): State<Draft> {
  const kept = readKeptOf(rules, key);
  if (kept === null || rules.comparing.differenceOf(kept.base, kept.mine).length === 0) return fresh(version, base);
  return { ...fresh(kept.version, kept.base, kept.mine), keptSince: kept.at };
}

/** A draft as it is typed: kept in the browser at every change, checked at every change. */
export function useDraft<Draft, Path extends string>(from: Start<Draft, Path>) {
  const { key, rules } = from;
  const [state, step] = useReducer(reducerFor(rules.fields), from, start<Draft, Path>);
  const { version, base, mine } = state;
  const difference = useMemo(() => rules.comparing.differenceOf(base, mine), [rules, base, mine]);
  const dirty = difference.length > 0;
  useEffect(() => {
    const kept: Kept<Draft> = { version, base, mine, at: new Date().toISOString() };
    keep(key, dirty ? kept : null);
  }, [key, version, base, mine, dirty]);
  const faults = useMemo(() => rules.check(mine), [rules, mine]);
  const faultOf = (path: Path): FieldError | null => {
    const found = state.refused.find((error) => concerns(error, path));
    if (found) return found;
    const shown = state.everything || state.touched.has(path);
    return shown ? (faults.find((error) => concerns(error, path)) ?? null) : null;
  };
  const errorOf = (path: Path): string | null => faultOf(path)?.code ?? null;
  return { ...state, step, dirty, difference, faults, faultOf, errorOf };
}
export type DraftState<Draft, Path extends string> = ReturnType<typeof useDraft<Draft, Path>>;
