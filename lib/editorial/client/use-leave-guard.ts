"use client";

import { useEffect, useState } from "react";
import { isLeaving } from "#lib/browser-store";

/** An address of ours that a plain press on this element leads to. */
function targetOf(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || (link.target !== "" && link.target !== "_self")) return null;
  const url = new URL(link.href);
  const samePage = url.origin === location.origin && url.pathname === location.pathname;
  return samePage ? null : url;
}

/**
 * Asks before text that is not saved is left behind: the browser itself when the page is closed or loaded anew, we when a
 * link is pressed. Back and forward cannot be held; what was typed is kept in the browser and there on return.
 */
export function useLeaveGuard(unsaved: boolean) {
  const [leaving, setLeaving] = useState<URL | null>(null);
  useEffect(() => {
    if (!unsaved) return;
    // Who has signed out was asked before.
    const onUnload = (event: BeforeUnloadEvent) => isLeaving() || event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const target = targetOf(event);
      if (target === null) return;
      event.preventDefault();
      event.stopPropagation();
      setLeaving(target);
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [unsaved]);
  return { leaving, stay: () => setLeaving(null) };
}
