"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Act, useAct } from "#lib/editorial/client/acts";
import { keptKey } from "#lib/editorial/client/kept";
import { studioResourceOptions } from "#lib/editorial/client/queries";
import { useDraft } from "#lib/editorial/client/use-draft";
import { checkDraft, missingForPublishing } from "#lib/editorial/rules/check";
import { type Choices, differenceOf, mergeThree } from "#lib/editorial/rules/difference";
import type { ResourceDraft } from "#lib/editorial/rules/fields";
import { draftOf, patchOf } from "#lib/editorial/rules/patch";
import type { Conflict, EditorView } from "#lib/editorial/schema";
import type { FieldError } from "#lib/errors";
import { ApiError } from "#lib/http/client";

/** What the page has to say after an act. */
export type Outcome =
  | { said: "saved" | "published" | "archived" | "restored" | "nothingNew" }
  | { said: "reverted" | "loadedNewer"; version: number }
  | { said: "fixFirst"; count: number }
  | { said: "incomplete"; errors: FieldError[] }
  | { said: "problem"; error: ApiError };

type Text = { version: number; base: ResourceDraft; mine: ResourceDraft };
type Editing = { slug: string; userId: string; view: EditorView };

const outcomeOf = {
  publish: "published",
  archive: "archived",
  restore: "restored",
} as const;

/** One editor at work on one resource: the text, the acts, and what to do when someone else was faster. */
export function useEditing({ slug, userId, view }: Editing) {
  const client = useQueryClient();
  const draft = useDraft({
    key: keptKey(userId, slug),
    version: view.version,
    base: draftOf(view.draft.content),
  });
  const act = useAct(slug);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { step, dirty } = draft;
  const newer = view.version > draft.version && !busy;
  useEffect(() => {
    // Nothing of ours would be lost, so the newer state just takes the place of the older one.
    if (newer && !dirty) step({ do: "begin", version: view.version, base: draftOf(view.draft.content) });
  }, [newer, dirty, step, view]);

  /** @returns null when it was refused; then the page already says why */
  async function perform(wanted: Act, unsaved: boolean): Promise<EditorView | null> {
    try {
      return await act.mutateAsync(wanted);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "VERSION_CONFLICT") {
        const theirs = error.conflict as Conflict;
        void client.invalidateQueries({ queryKey: studioResourceOptions(slug).queryKey });
        if (unsaved) setConflict(theirs);
        else {
          step({ do: "begin", version: theirs.version, base: draftOf(theirs.content) });
          setOutcome({ said: "loadedNewer", version: theirs.version });
        }
      } else if (error.code === "INVALID") {
        step({ do: "refuse", errors: error.errors });
        setOutcome({ said: "fixFirst", count: error.errors.length });
      } else if (error.code === "INCOMPLETE") {
        step({ do: "refuse", errors: error.errors });
        setOutcome({ said: "incomplete", errors: error.errors });
      } else setOutcome({ said: "problem", error });
      return null;
    }
  }

  async function saveText({ version, base, mine }: Text): Promise<EditorView | null> {
    const faults = checkDraft(mine);
    if (faults.length > 0) {
      step({ do: "showAll" });
      setOutcome({ said: "fixFirst", count: faults.length });
      return null;
    }
    const saved = await perform({ act: "save", version, patch: patchOf(base, mine) }, true);
    if (saved) step({ do: "saved", version: saved.version, base: draftOf(saved.draft.content) });
    return saved;
  }

  /** One act at a time: a second press while the first is under way does nothing. */
  async function alone(work: () => Promise<Outcome | null>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setOutcome(null);
    try {
      const done = await work();
      if (done) setOutcome(done);
      return done !== null;
    } finally {
      setBusy(false);
    }
  }

  const { version, base, mine } = draft;

  const save = () =>
    alone(async () => {
      if (!dirty) return { said: "nothingNew" };
      return (await saveText({ version, base, mine })) && { said: "saved" };
    });

  const turn = (wanted: "publish" | "archive" | "restore") =>
    alone(async () => {
      const errors = wanted === "publish" ? missingForPublishing(mine) : [];
      if (errors.length > 0) {
        step({ do: "refuse", errors });
        return { said: "incomplete", errors };
      }
      const saved = wanted === "publish" && dirty ? await saveText({ version, base, mine }) : view;
      if (saved === null) return null;
      const seen = saved === view ? version : saved.version;
      const unsaved = wanted !== "publish" && dirty;
      return (await perform({ act: wanted, version: seen }, unsaved)) && { said: outcomeOf[wanted] };
    });

  const revert = (revision: number) =>
    alone(async () => {
      const back = await perform({ act: "revert", version, revision }, false);
      if (back === null) return null;
      step({ do: "begin", version: back.version, base: draftOf(back.draft.content) });
      return { said: "reverted", version: revision };
    });

  /** Saves the chosen fields on top of theirs. */
  const settle = (choices: Choices) =>
    alone(async () => {
      if (conflict === null) return null;
      const theirs = draftOf(conflict.content);
      const merged = mergeThree({ base: draftOf(conflict.base ?? base), theirs, mine }, choices);
      step({ do: "begin", version: conflict.version, base: theirs, mine: merged });
      setConflict(null);
      if (differenceOf(theirs, merged).length === 0) return { said: "loadedNewer", version: conflict.version };
      return (await saveText({ version: conflict.version, base: theirs, mine: merged })) && { said: "saved" };
    });

  const discard = () => {
    setOutcome(null);
    step({ do: "begin", version: view.version, base: draftOf(view.draft.content) });
  };

  return {
    draft,
    busy,
    newer: newer && dirty,
    conflict,
    outcome,
    save,
    turn,
    revert,
    settle,
    discard,
    backToText: () => setConflict(null),
  };
}
export type EditingState = ReturnType<typeof useEditing>;
