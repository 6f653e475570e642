const typing =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";

/**
 * Whether a key press may be taken as a shortcut: no modifier, nobody types or composes, and nobody else took it. Handlers of
 * a page listen on `document` and prevent the default; those of the frame listen on `window` and so come after them.
 */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return !(event.target instanceof Element && event.target.closest(typing));
}
