"use client";

import { lazy, Suspense } from "react";
import { useSession } from "#lib/account/client";

const QueueStatus = lazy(() =>
  import("#components/progress/queue-status").then((part) => ({ default: part.QueueStatus })),
);

/** On every page of someone signed in: sends the marks that wait, and says so when that takes long. */
export function WaitingMarks() {
  const user = useSession().data?.user;
  if (!user) return null;
  return (
    <div className="page print:hidden">
      <Suspense>
        <QueueStatus />
      </Suspense>
    </div>
  );
}
