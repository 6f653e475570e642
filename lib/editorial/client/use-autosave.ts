"use client";

import { useEffect, useEffectEvent, useRef } from "react";

/** How long after the last keystroke a draft is saved by itself, in milliseconds. */
const pause = 4000;

/** How a draft that saves itself stands. `at`: when the server wrote it. */
export type Keeping =
  | { state: "idle" | "saving" | "offline" | "failed" }
  | { state: "faulty"; count: number }
  | { state: "saved"; at: string };

type Autosave = {
  /** What is typed; a new value for every change. */
  text: unknown;
  /** Whether there is something to save that can be saved, and nothing stands in the way. */
  wanted: boolean;
  save: () => void;
};

/**
 * Saves some seconds after the last keystroke, once for each text: what the server refused is not sent again and again.
 * When the network comes back, what could not be sent before is.
 */
export function useAutosave({ text, wanted, save }: Autosave): void {
  const tried = useRef<unknown>(null);
  const run = useEffectEvent(() => {
    tried.current = text;
    save();
  });
  useEffect(() => {
    if (!wanted || tried.current === text) return;
    const timer = setTimeout(run, pause);
    return () => clearTimeout(timer);
  }, [text, wanted]);
  useEffect(() => {
    if (!wanted) return;
    window.addEventListener("online", run);
    return () => window.removeEventListener("online", run);
  }, [wanted]);
}
