export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);

const listeners = new Set<() => void>();

/** The theme this browser has chosen; `system` when it has not. */
export function readTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return isTheme(chosen) ? chosen : "system";
}

/** Paints the page in this theme at once and remembers it for this browser (components/shell/theme-script.tsx reads it). */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // A browser without storage keeps the theme for this page only.
  }
  for (const listener of listeners) listener();
}

export const themeStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: readTheme,
  readOnServer: (): Theme | null => null,
};
