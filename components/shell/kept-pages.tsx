"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Has every page that is opened kept for when the network is away (public/service-worker.js). Only https and localhost can. */
export function KeptPages() {
  const path = usePathname();
  useEffect(() => {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (process.env.NODE_ENV !== "production" || workers === undefined) return;
    workers.register("/service-worker.js").catch(() => {});
    void workers.ready.then(({ active }) => active?.postMessage(path));
  }, [path]);
  return null;
}
