"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds after which the page has all it needs itself. */
const settled = 1000;

/** Has every page that is opened kept for when the network is away (public/service-worker.js). Only https and localhost can. */
export function KeptPages() {
  const path = usePathname();
  useEffect(() => {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (process.env.NODE_ENV !== "production" || workers === undefined) return;
    const timer = setTimeout(() => {
      workers.register("/service-worker.js").catch(() => {});
      void workers.ready.then(({ active }) => active?.postMessage(path));
    }, settled);
    return () => clearTimeout(timer);
  }, [path]);
  return null;
}
