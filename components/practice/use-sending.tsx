"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { FieldError } from "#lib/errors";
import { ApiError } from "#lib/http/client";
import type { HandInTextState } from "#lib/practice/client/use-hand-in-text";

/** Thrown by a form that says what stands already. */
export class Same extends Error {}

export type Sending = {
  form: RefObject<HTMLFormElement | null>;
  pending: boolean;
  /** Why it could not be sent, where no field is at fault. */
  problem: unknown;
  attempt: (faults: readonly FieldError[], send: () => Promise<unknown>) => Promise<void>;
};

/** Sends a form once it is right. What was typed stays whatever happens; the first field at fault gets the focus. */
export function useSending(text: HandInTextState): Sending {
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusals]);

  function refuse(faults: readonly FieldError[]): void {
    text.refuse(faults);
    setRefusals((count) => count + 1);
  }

  async function attempt(faults: readonly FieldError[], send: () => Promise<unknown>): Promise<void> {
    if (pending) return;
    setProblem(null);
    if (faults.length > 0) return refuse(faults);
    setPending(true);
    try {
      await send();
    } catch (error) {
      const ofFields = error instanceof ApiError ? error.errors.filter(({ path }) => path !== "") : [];
      if (ofFields.length > 0) refuse(ofFields);
      else setProblem(error);
    } finally {
      setPending(false);
    }
  }

  return { form, pending, problem, attempt };
}
