/** What may lie over any page, one at a time. */
export type Overlay = "palette" | "help" | "menu" | "sign-out";

let shown: Overlay | null = null;
const listeners = new Set<() => void>();

/** Opens one of the overlays of the frame, or closes the one that is open. */
export function showOverlay(overlay: Overlay | null): void {
  shown = overlay;
  for (const listener of listeners) listener();
}

export const overlayStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Overlay | null => shown,
  readOnServer: (): Overlay | null => null,
};
