"use client";

import { useEffect, useReducer } from "react";
import { keepReading, type Reading, readingPlace, takeReading } from "#lib/capability/client/kept-reading";
import { correctionsFor, titleIn } from "#lib/capability/rules/reading";
import type { Target } from "#lib/capability/schema/target";
import type { ReadRequirement } from "#lib/catalog/rules/job-description";
import type { Requirement } from "#lib/catalog/schema";
import { randomId } from "#lib/random-id";

type State = Reading & {
  /** Where it is kept; null until it is known whose it is. */
  place: string | null;
};

type Step =
  | { do: "open"; place: string; kept: Reading | null; target: Target | null }
  | { do: "type"; text: string }
  | { do: "name"; title: string }
  /** `wanted`: what stands there already, whatever the text says. */
  | { do: "read"; found: ReadRequirement[]; wanted?: readonly Requirement[] }
  | { do: "correct"; capability: string; level: number }
  | { do: "put"; reading: Reading };

/** A first line that is longer is a sentence and no name. */
const longestGuess = 40;

export const emptyReading = (): Reading => ({
  id: "",
  title: "",
  text: "",
  read: null,
  stale: false,
  corrections: {},
});

/** A saved target, before its text is read again to find the words. */
const readingOf = ({ id, title, text, requirements }: Target): Reading => ({
  ...emptyReading(),
  id,
  title,
  text,
  read: text === "" ? [] : null,
  stale: true,
  corrections: correctionsFor([], requirements),
});

const isEmpty = ({ text, title, corrections }: Reading): boolean =>
  text === "" && title === "" && Object.keys(corrections).length === 0;

function reduce(state: State, step: Step): State {
  switch (step.do) {
    case "open": {
      // What was typed before it was known who this is goes on.
      const begun = state.place === null && !isEmpty(state) ? state : null;
      const opened = step.kept ?? (step.target ? readingOf(step.target) : emptyReading());
      return { ...(begun ?? opened), place: step.place };
    }
    case "type":
      return { ...state, text: step.text, stale: true };
    case "name":
      return { ...state, title: step.title };
    case "read": {
      const title = state.title === "" ? titleIn(state.text, longestGuess) : state.title;
      const corrections = step.wanted ? correctionsFor(step.found, step.wanted) : state.corrections;
      const id = state.id === "" ? randomId() : state.id;
      return { ...state, id, title, corrections, read: step.found, stale: false };
    }
    case "correct": {
      const corrections = { ...state.corrections, [step.capability]: step.level };
      return { ...state, id: state.id === "" ? randomId() : state.id, corrections };
    }
    case "put":
      return { ...step.reading, place: state.place };
  }
}

type Whose = {
  /** Undefined while it is not known who this is. */
  userId: string | null | undefined;
  /** The saved target to go on with; undefined while it is not known. */
  target: Target | null | undefined;
};

/** A job description at work, kept in the browser at every change until it is saved or cleared. */
export function useReading({ userId, target }: Whose) {
  const [state, step] = useReducer(reduce, { ...emptyReading(), place: null });
  const place = userId === undefined || target === undefined ? null : readingPlace(userId, target?.id ?? null);
  useEffect(() => {
    if (place === null || userId === undefined || target === undefined || place === state.place) return;
    step({ do: "open", place, kept: takeReading(userId, target?.id ?? null), target });
  }, [place, state.place, userId, target]);
  useEffect(() => {
    if (state.place === null) return;
    const { place: where, ...reading } = state;
    keepReading(where, isEmpty(reading) ? null : reading);
  }, [state]);
  return { state, step, ready: state.place !== null };
}
export type ReadingState = ReturnType<typeof useReading>;
