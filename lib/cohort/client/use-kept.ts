"use client";

import { useState } from "react";
import { type Kept, keep, readKept, sendable } from "#lib/cohort/client/kept";
import { randomId } from "#lib/random-id";

type Words<Typed> = { key: string; blank: Typed; isTyped: (value: unknown) => value is Typed };

/** Words as they are typed, kept in this browser at every change until they have been sent. */
export function useKept<Typed>({ key, blank, isTyped }: Words<Typed>) {
  const [kept, setKept] = useState<Kept<Typed>>(() => readKept(key, isTyped) ?? { typed: blank, sent: null });
  const put = (next: Kept<Typed>) => {
    setKept(next);
    keep(key, next);
  };
  return {
    typed: kept.typed,
    type: (typed: Typed) => put({ ...kept, typed }),
    /** The id under which these words are to be sent. */
    idToSend(): string {
      const next = sendable(kept, randomId);
      put(next.kept);
      return next.id;
    },
    /** Sent, or thrown away. */
    clear(): void {
      setKept({ typed: blank, sent: null });
      keep(key, null);
    },
  };
}
