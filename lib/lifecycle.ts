/**
 * Whether this process still wants new work. The server and Next's bundle each load their own copy of this module, so
 * the state hangs on the process itself.
 */
type Lifecycle = { draining: boolean };

const key = Symbol.for("waymark.lifecycle");
const holder = globalThis as typeof globalThis & { [key]?: Lifecycle };

function state(): Lifecycle {
  holder[key] ??= { draining: false };
  return holder[key];
}

/** True once the process has been told to stop: it finishes what it has and is no longer ready for more. */
export const isDraining = (): boolean => state().draining;

export function beginDraining(): void {
  state().draining = true;
}
