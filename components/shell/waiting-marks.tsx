"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { useSession } from "#lib/account/client";
import { browserStore } from "#lib/browser-store";
import { countWaiting } from "#lib/progress/client/queue";

const QueueStatus = lazy(() =>
  import("#components/progress/queue-status").then((part) => ({ default: part.QueueStatus })),
);

const neverChanges = () => () => {};

/**
 * On every page of someone signed in: sends the marks that wait, and says so when that takes long. Signed out, it says
 * that marks of an ended session wait for signing in again.
 */
export function WaitingMarks() {
  const user = useSession().data?.user;
  const left = useSyncExternalStore(
    neverChanges,
    () => countWaiting(browserStore()) > 0,
    () => false,
  );
  if (!user && !left) return null;
  return (
    <div className="page print:hidden">
      <Suspense>
        <QueueStatus />
      </Suspense>
    </div>
  );
}
