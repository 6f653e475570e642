/** A short message at the edge of the screen, with at most one thing to do about it. */
export type Toast = {
  id: string;
  message: string;
  tone?: "plain" | "error";
  action?: { label: string; run: () => void };
  /** How long it stays, in milliseconds; hovering or focusing it holds it. */
  lasts?: number;
};

let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a toast and returns its id. One with the same id takes the place of the earlier one; at most three are shown. */
export function showToast({ id = crypto.randomUUID(), ...rest }: Omit<Toast, "id"> & { id?: string }): string {
  change([...toasts.filter((toast) => toast.id !== id), { id, ...rest }].slice(-3));
  return id;
}

export function hideToast(id: string): void {
  change(toasts.filter((toast) => toast.id !== id));
}

/** For the one component that draws them. */
export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
  readOnServer: (): readonly Toast[] => none,
};

const none: readonly Toast[] = [];
