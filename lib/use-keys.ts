"use client";

import { useEffect, useRef } from "react";
import { isShortcut } from "#lib/shortcuts";

/** Keys of a page while a dialog is open belong to the dialog, unless it says that they hold inside it too. */
function isOurs(event: KeyboardEvent): boolean {
  if (!isShortcut(event)) return false;
  const modal = document.querySelector("dialog:modal");
  return modal === null || modal.querySelector("[data-keys]") !== null;
}

/** Binds keys to what they do while the component is there. Lower-case names; what is missing or undefined passes on. */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const run = isOurs(event) ? latest.current[event.key.toLowerCase()] : undefined;
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
