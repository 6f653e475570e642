"use client";

import { useEffect, useRef } from "react";

type Keys = { save: () => void; publish?: () => void };

/** Ctrl or Cmd with S saves, with Enter publishes, also while typing. */
export function useEditorKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const run =
        event.key.toLowerCase() === "s" ? latest.current.save : event.key === "Enter" ? latest.current.publish : null;
      if (!run) return;
      // The browser's own "save page" never helps here, whatever is open.
      event.preventDefault();
      if (!event.repeat && !document.querySelector("dialog:modal")) run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
