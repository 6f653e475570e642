const typing =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";

/** Whether a key press may be taken as a shortcut: no modifier, nobody types or composes, and nobody else took it. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return !(event.target instanceof Element && event.target.closest(typing));
}

/**
 * Every key of the product as the help dialog shows it; the words stand in the messages under `shell.keys`. Handlers of a
 * page listen on `document` and prevent the default; those of the frame listen on `window` and so come after them.
 */
export const shortcuts = [
  {
    group: "everywhere",
    keys: [
      { keys: ["?"], does: "help" },
      { keys: ["Ctrl K", "⌘ K"], does: "palette" },
      { keys: ["/"], does: "search" },
    ],
  },
  {
    group: "roadmap",
    keys: [
      { keys: ["j"], does: "next" },
      { keys: ["k"], does: "previous" },
      { keys: ["Enter"], does: "open" },
      { keys: ["d"], does: "done" },
      { keys: ["l"], does: "learning" },
      { keys: ["s"], does: "skipped" },
      { keys: ["t"], does: "todo" },
      { keys: ["u"], does: "undo" },
    ],
  },
  {
    group: "studio",
    keys: [
      { keys: ["Ctrl S", "⌘ S"], does: "save" },
      { keys: ["Ctrl Enter", "⌘ Enter"], does: "publish" },
    ],
  },
  {
    group: "outline",
    keys: [
      { keys: ["Space", "Enter"], does: "takeOrPut" },
      { keys: ["↑", "↓"], does: "carry" },
      { keys: ["Esc"], does: "putBack" },
    ],
  },
] as const;
