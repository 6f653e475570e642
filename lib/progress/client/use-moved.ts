"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { Moved } from "#lib/progress/client/learner";
import { useLearner } from "#lib/progress/client/use-learner";

/** What the last answer to a mark said: which capabilities moved and why. Null before the first one on this page. */
export function useMoved(): Moved | null {
  const learner = useLearner();
  const subscribe = useCallback((listener: () => void) => learner?.subscribe(listener) ?? (() => {}), [learner]);
  return useSyncExternalStore(
    subscribe,
    () => learner?.moved() ?? null,
    () => null,
  );
}
