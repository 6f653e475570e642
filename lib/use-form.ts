"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { FieldError } from "#lib/errors";
import { ApiError } from "#lib/http/client";
import { useProblemWords } from "#lib/use-problem-words";

type FormOptions = {
  /** What can be told without the server; what it finds is not sent. */
  check?: (typed: FormData) => FieldError[];
  /** Throws ApiError when the server refuses. */
  send: (typed: FormData) => Promise<unknown>;
  /** Words for a code that say more than the general ones. */
  words?: Record<string, string>;
};

/**
 * A form whose fields the browser holds, so that what was typed stays whatever happens. After a refusal the first field
 * at fault gets focus; while an answer is awaited a second submit does nothing.
 */
export function useForm({ check, send, words = {} }: FormOptions) {
  const problems = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const faults = error instanceof ApiError ? error.errors : [];

  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [error]);

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const typed = new FormData(event.currentTarget);
    const found = check?.(typed) ?? [];
    if (found.length > 0) {
      setError(new ApiError(422, { code: "INVALID", errors: found }));
      return;
    }
    setPending(true);
    try {
      await send(typed);
      setError(null);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  }

  return {
    /** For the `<form>`: until scripts run a submit must not put anything into the address. */
    form: { ref: form, onSubmit, noValidate: true, method: "post" as const },
    pending,
    /** What is wrong with the field of this name, in words. */
    faultOf(name: string): string | undefined {
      const code = faults.find(({ path }) => path === name)?.code;
      return code === undefined ? undefined : (words[code] ?? problems.ofCode(code));
    },
    /** What is wrong with the whole, in words. */
    problem: error === null ? null : problems.ofError(error),
  };
}

/** What stands in a field of text. */
export const textOf = (typed: FormData, name: string): string => String(typed.get(name) ?? "");
