/**
 * The newest content release this process knows of (0: none yet). The server listens for it, routes that publish report
 * it; both must see the same number although Next bundles its own copy of this module, so it hangs on the process.
 */
const key = Symbol.for("waymark.release");
const holder = globalThis as typeof globalThis & { [key]?: { number: number } };

function state(): { number: number } {
  holder[key] ??= { number: 0 };
  return holder[key];
}

/** Number of the content release that pages rendered from now on belong to. */
export const currentRelease = (): number => state().number;

/** Tells the process of a release it may not have heard of. Older numbers than the known one are ignored. */
export function observeRelease(number: number): void {
  const known = state();
  if (Number.isSafeInteger(number) && number > known.number) known.number = number;
}
