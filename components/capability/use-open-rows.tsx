"use client";

import { useCallback, useEffect, useState } from "react";

const prefix = "#capability-";

/** Which rows of the table are open. `#capability-<slug>` in the address opens one, so that links can lead to reasons. */
export function useOpenRows(select: (slug: string) => void) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const show = useCallback(
    (slug: string) => {
      setOpen((known) => new Set(known).add(slug));
      select(slug);
      const button = document.getElementById(`capability-${slug}`);
      button?.scrollIntoView({ block: "center" });
      button?.focus({ preventScroll: true });
    },
    [select],
  );
  useEffect(() => {
    const follow = () => {
      if (location.hash.startsWith(prefix)) show(decodeURIComponent(location.hash.slice(prefix.length)));
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [show]);
  const toggle = (slug: string) => {
    select(slug);
    setOpen((known) => {
      const next = new Set(known);
      if (!next.delete(slug)) next.add(slug);
      return next;
    });
  };
  return { open, toggle, show };
}
