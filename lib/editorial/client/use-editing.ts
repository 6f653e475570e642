"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Act, useAct } from "#lib/editorial/client/acts";
import { keptKey } from "#lib/editorial/client/kept";
import { studioItemOptions } from "#lib/editorial/client/queries";
import { type Keeping, useAutosave } from "#lib/editorial/client/use-autosave";
import { useDraft } from "#lib/editorial/client/use-draft";
import type { Choices } from "#lib/editorial/rules/difference/comparing";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import type { ItemConflict, ItemView } from "#lib/editorial/schema/shapes";
import type { FieldError } from "#lib/errors";
import { ApiError } from "#lib/http/client";

/** What the page has to say after an act. */
export type Outcome =
  | { said: "saved" | "published" | "archived" | "restored" | "nothingNew" }
  | { said: "reverted" | "loadedNewer"; version: number }
  | { said: "fixFirst"; count: number }
  | { said: "incomplete"; errors: FieldError[] }
  | { said: "problem"; error: ApiError };

type Text<Draft> = { version: number; base: Draft; mine: Draft };
type Editing<Draft, Path extends string> = {
  rules: KindRules<Draft, Path>;
  slug: string;
  userId: string;
  view: ItemView<Draft>;
};

/** What is said of an act that went well is over as soon as one types on; refusals stay until they are dealt with. */
const isOver = (outcome: Outcome | null): boolean =>
  outcome !== null && !["fixFirst", "incomplete", "problem"].includes(outcome.said);

const outcomeOf = {
  publish: "published",
  archive: "archived",
  restore: "restored",
} as const;

/** One editor at work on one item: the text, the acts, and what to do when someone else was faster. */
export function useEditing<Draft, Path extends string>({ rules, slug, userId, view }: Editing<Draft, Path>) {
  const { draftOf, patchOf, comparing } = rules;
  const client = useQueryClient();
  const draft = useDraft({
    rules,
    key: keptKey(userId, slug, rules.kind),
    version: view.version,
    base: draftOf(view.draft.content),
  });
  const act = useAct<Draft>(rules, slug);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<ItemConflict<Draft> | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [keeping, setKeeping] = useState<Keeping>({ state: "idle" });
  /** The save that goes on by itself: an act waits for it, so that it names the version that save has made. */
  const autosave = useRef<Promise<void> | null>(null);
  const { step, dirty, faults } = draft;
  useEffect(() => {
    if (dirty) setOutcome((told) => (isOver(told) ? null : told));
  }, [dirty]);
  /** The text as it stands now, also for an act that has waited. */
  const text = useRef<Text<Draft>>(draft);
  useEffect(() => {
    const { version, base, mine } = draft;
    text.current = { version, base, mine };
  }, [draft]);
  const isDirty = ({ base, mine }: Text<Draft>) => comparing.differenceOf(base, mine).length > 0;
  const newer = view.version > draft.version && !busy && keeping.state !== "saving";
  useEffect(() => {
    // Nothing of ours would be lost, so the newer state just takes the place of the older one.
    if (newer && !dirty) step({ do: "begin", version: view.version, base: draftOf(view.draft.content) });
  }, [newer, dirty, step, view, draftOf]);

  function meetConflict(theirs: ItemConflict<Draft>, unsaved: boolean): void {
    void client.invalidateQueries({ queryKey: studioItemOptions<Draft>(rules, slug).queryKey });
    if (unsaved) setConflict(theirs);
    else {
      step({ do: "begin", version: theirs.version, base: draftOf(theirs.content) });
      setOutcome({ said: "loadedNewer", version: theirs.version });
    }
  }

  /** @returns null when it was refused; then the page already says why */
  async function perform(wanted: Act, unsaved: boolean): Promise<ItemView<Draft> | null> {
    try {
      return await act.mutateAsync(wanted);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "VERSION_CONFLICT") meetConflict(error.conflict as ItemConflict<Draft>, unsaved);
      else if (error.code === "INVALID") {
        step({ do: "refuse", errors: error.errors });
        setOutcome({ said: "fixFirst", count: error.errors.length });
      } else if (error.code === "INCOMPLETE") {
        step({ do: "refuse", errors: error.errors });
        setOutcome({ said: "incomplete", errors: error.errors });
      } else setOutcome({ said: "problem", error });
      return null;
    }
  }

  /** What the server has written is what one goes on from; what was typed meanwhile stays. */
  function goOnFrom(saved: ItemView<Draft>): void {
    const base = draftOf(saved.draft.content);
    text.current = { ...text.current, version: saved.version, base };
    step({ do: "saved", version: saved.version, base });
    setKeeping({ state: "saved", at: saved.draft.at });
  }

  async function saveText({ version, base, mine }: Text<Draft>): Promise<ItemView<Draft> | null> {
    const wrong = rules.check(mine);
    if (wrong.length > 0) {
      step({ do: "showAll" });
      setOutcome({ said: "fixFirst", count: wrong.length });
      return null;
    }
    const saved = await perform({ act: "save", version, patch: patchOf(base, mine) }, true);
    if (saved) goOnFrom(saved);
    return saved;
  }

  /** Says nothing while it goes well; a conflict is met as in any other save, and never written over. */
  async function saveByItself(): Promise<void> {
    const { version, base, mine } = text.current;
    setKeeping({ state: "saving" });
    try {
      goOnFrom(await act.mutateAsync({ act: "save", version, patch: patchOf(base, mine) }));
      setOutcome((told) => (told?.said === "problem" ? null : told));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setKeeping({ state: error.code === "OFFLINE" ? "offline" : "failed" });
      if (error.code === "VERSION_CONFLICT") meetConflict(error.conflict as ItemConflict<Draft>, true);
      else if (error.code === "INVALID") {
        step({ do: "refuse", errors: error.errors });
        setKeeping({ state: "faulty", count: error.errors.length });
      } else if (error.code === "NOT_SIGNED_IN") setOutcome({ said: "problem", error });
    }
  }

  useAutosave({
    text: draft.mine,
    wanted: dirty && faults.length === 0 && !busy && conflict === null,
    save: () => {
      if (autosave.current !== null || !isDirty(text.current)) return;
      autosave.current = saveByItself().finally(() => {
        autosave.current = null;
      });
    },
  });

  /** One act at a time: a second press while the first is under way does nothing. `quiet`: done, with nothing to say. */
  async function alone(work: () => Promise<Outcome | "quiet" | null>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setOutcome(null);
    try {
      await autosave.current;
      const done = await work();
      if (done !== "quiet" && done !== null) setOutcome(done);
      return done !== null;
    } finally {
      setBusy(false);
    }
  }

  const save = () =>
    alone(async () => {
      if (!isDirty(text.current)) return { said: "nothingNew" };
      return (await saveText(text.current)) && { said: "saved" };
    });

  /** Whether the draft could be published as it stands: complete, and saved. What is in the way is said. */
  async function makeReady(): Promise<boolean> {
    const errors = rules.missing(text.current.mine);
    if (errors.length > 0) {
      step({ do: "refuse", errors });
      setOutcome({ said: "incomplete", errors });
      return false;
    }
    return !isDirty(text.current) || (await saveText(text.current)) !== null;
  }

  /** Everything up to publishing, so that one can look at what it would do. */
  const prepare = () => alone(async () => ((await makeReady()) ? "quiet" : null));

  const turn = (wanted: "publish" | "archive" | "restore") =>
    alone(async () => {
      if (wanted === "publish" && !(await makeReady())) return null;
      const unsaved = isDirty(text.current);
      const { version } = text.current;
      return (await perform({ act: wanted, version }, wanted !== "publish" && unsaved)) && { said: outcomeOf[wanted] };
    });

  const revert = (revision: number) =>
    alone(async () => {
      const back = await perform({ act: "revert", version: text.current.version, revision }, false);
      if (back === null) return null;
      step({ do: "begin", version: back.version, base: draftOf(back.draft.content) });
      return { said: "reverted", version: revision };
    });

  /** Saves the chosen fields on top of theirs. */
  const settle = (choices: Choices<Path>) =>
    alone(async () => {
      if (conflict === null) return null;
      const theirs = draftOf(conflict.content);
      const { base, mine } = text.current;
      const merged = comparing.mergeThree({ base: draftOf(conflict.base ?? base), theirs, mine }, choices);
      step({ do: "begin", version: conflict.version, base: theirs, mine: merged });
      setConflict(null);
      if (comparing.differenceOf(theirs, merged).length === 0)
        return { said: "loadedNewer", version: conflict.version };
      return (await saveText({ version: conflict.version, base: theirs, mine: merged })) && { said: "saved" };
    });

  const discard = () => {
    setOutcome(null);
    step({ do: "begin", version: view.version, base: draftOf(view.draft.content) });
  };

  return {
    draft,
    busy,
    keeping: dirty && faults.length > 0 ? ({ state: "faulty", count: faults.length } as const) : keeping,
    newer: newer && dirty,
    conflict,
    outcome,
    save,
    prepare,
    turn,
    revert,
    settle,
    discard,
    backToText: () => setConflict(null),
  };
}
export type EditingState<Draft, Path extends string> = ReturnType<typeof useEditing<Draft, Path>>;
