"use client";

import { useSyncExternalStore } from "react";
import { useSession } from "#lib/account/client";
import { browserStore } from "#lib/browser-store";
import { countWaiting } from "#lib/progress/client/queue";
import { late, useLate } from "#lib/use-late";

const queueStatus = late(() => import("#components/progress/queue-status").then((part) => part.QueueStatus));

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
  const wanted = Boolean(user) || left;
  const QueueStatus = useLate(queueStatus, { wanted });
  if (!wanted || QueueStatus === null) return null;
  return (
    <div className="page print:hidden">
      <QueueStatus />
    </div>
  );
}
