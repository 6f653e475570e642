"use client";

import { useSession } from "#lib/account/client";
import { useIsConfirmed, useUserId } from "#lib/progress/client/who";

/** Who reads a page with something of their own on it. */
export function useReader() {
  const session = useSession();
  const userId = useUserId();
  const confirmed = useIsConfirmed(userId);
  return {
    /** Null: nobody is signed in. Undefined: not known (yet). */
    userId,
    /** Whether what is theirs may be asked for. */
    confirmed,
    /** The server did not say who this is, and nobody is remembered. */
    unknown: userId === undefined && session.isError,
    askAgain: () => void session.refetch(),
  };
}
