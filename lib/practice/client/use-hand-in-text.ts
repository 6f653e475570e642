"use client";

import { useEffect, useReducer } from "react";
import type { FieldError } from "#lib/errors";
import type { Localized } from "#lib/localized";
import { type KeptText, keepText, readKeptText, sameTyped, type Typed } from "#lib/practice/client/kept-text";
import { carryAnswers } from "#lib/practice/rules/carry-answers";
import { randomId } from "#lib/random-id";

type Start = {
  key: string;
  /** None for evidence. */
  criteria: readonly Localized[];
  /** What the form begins with when nothing is kept. */
  base: Typed;
};

type State = {
  typed: Typed;
  sent: KeptText["sent"];
  /** Whether it goes on from what was typed at an earlier visit. */
  keptBefore: boolean;
  /** What was wrong when it was last sent, until the field changes. */
  faults: readonly FieldError[];
  /** Handed in or thrown away: nothing of it is kept any more. */
  over: boolean;
};

type Step =
  | { do: "type"; change: Partial<Typed>; paths: readonly string[] }
  | { do: "refuse"; faults: readonly FieldError[] }
  | { do: "send"; id: string }
  | { do: "finish" };

/** `links` also means every link: their places change when one is taken away. */
const concerns = (fault: FieldError, path: string): boolean =>
  fault.path === path || (path === "links" && fault.path.startsWith("links."));

function reduce(state: State, step: Step): State {
  switch (step.do) {
    case "type": {
      const faults = state.faults.filter((fault) => !step.paths.some((path) => concerns(fault, path)));
      return { ...state, typed: { ...state.typed, ...step.change }, faults };
    }
    case "refuse":
      return { ...state, faults: step.faults };
    case "send":
      return { ...state, faults: [], sent: { id: step.id, typed: state.typed } };
    case "finish":
      return { ...state, over: true };
  }
}

function begin({ key, criteria, base }: Start): State {
  const kept = readKeptText(key);
  if (kept === null) return { typed: base, sent: null, keptBefore: false, faults: [], over: false };
  const given = kept.criteria.map((text, index) => ({ text, answer: kept.typed.answers[index] ?? "" }));
  const answers = carryAnswers(given, criteria);
  return { typed: { ...kept.typed, answers }, sent: kept.sent, keptBefore: true, faults: [], over: false };
}

/** A hand-in as it is typed: kept in the browser at every change until it is handed in or thrown away. */
export function useHandInText(start: Start) {
  const { key, criteria, base } = start;
  const [state, step] = useReducer(reduce, start, begin);
  const { typed, sent, over } = state;
  const changed = !sameTyped(typed, base);
  useEffect(() => {
    keepText(key, changed && !over ? { criteria: [...criteria], typed, sent } : null);
  }, [key, criteria, typed, sent, changed, over]);
  const faultOf = (path: string): string | undefined => state.faults.find((fault) => fault.path === path)?.code;
  return {
    ...state,
    changed,
    faultOf,
    type: (change: Partial<Typed>, ...paths: string[]) => step({ do: "type", change, paths }),
    setLink: (index: number, link: string) =>
      step({ do: "type", change: { links: typed.links.with(index, link) }, paths: [`links.${index}`, "links"] }),
    setAnswer: (index: number, answer: string) =>
      step({ do: "type", change: { answers: typed.answers.with(index, answer) }, paths: [`answers.${index}`] }),
    refuse: (faults: readonly FieldError[]) => step({ do: "refuse", faults }),
    /** The id this text goes out under: the same one as long as it says the same. */
    idToSend(): string {
      const id = sent !== null && sameTyped(sent.typed, typed) ? sent.id : randomId();
      step({ do: "send", id });
      return id;
    },
    /** It is handed in, or thrown away. */
    finish() {
      step({ do: "finish" });
      keepText(key, null);
    },
  };
}
export type HandInTextState = ReturnType<typeof useHandInText>;
