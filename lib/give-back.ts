/**
 * Gives memory back that a long piece of work has used up and does not need any more. Node would wait until there is much more
 * of it, and a small host has no room for that. Does nothing where the process was not started with `--expose-gc`; takes some
 * hundredths of a second where it was, so it is for work that comes rarely.
 */
export function giveBack(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
