"use client";

import { useEffect, useRef } from "react";

/** One key of a page and what it does, as the help shows it. */
export type Shortcut = { key: string; label: string };
export type ShortcutGroup = { title: string; shortcuts: readonly Shortcut[] };

let groups: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();
const none: readonly ShortcutGroup[] = [];

function change(next: readonly ShortcutGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

/** For the help: the keys of what is on the page at this moment. */
export const shortcutStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly ShortcutGroup[] => groups,
  readOnServer: (): readonly ShortcutGroup[] => none,
};

const pressed = new Set(["radio", "checkbox", "button", "submit", "reset", "range"]);

/** Whether a key goes into a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !pressed.has(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Keys with Ctrl, Alt or Meta belong to the browser, keys in fields to the text, keys in a dialog to the dialog. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (isTyping(event.target)) return false;
  const modal = document.querySelector("dialog:modal");
  return modal === null || modal.querySelector("[data-shortcuts]") !== null;
}

type Bound = Shortcut & { run: () => void };

/** Binds keys while the component is there, and shows them in the help. */
export function useShortcuts(title: string, shortcuts: readonly Bound[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const shown = JSON.stringify(shortcuts.map(({ key, label }) => ({ key, label })));
  useEffect(() => {
    const group = { title, shortcuts: JSON.parse(shown) as Shortcut[] };
    change([...groups, group]);
    return () => change(groups.filter((other) => other !== group));
  }, [title, shown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      const bound = latest.current.find(({ key }) => key === event.key.toLowerCase());
      if (bound === undefined) return;
      event.preventDefault();
      bound.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
