/**
 * A list in the order that a file gives it. What the file leaves out stays, each behind what it stood behind before; so the
 * same file changes nothing the second time.
 */
export function mergeList(before: readonly string[], given: readonly string[]): string[] {
  const named = new Set(given);
  const merged = [...given];
  let behind = -1;
  for (const slug of before) {
    if (named.has(slug)) behind = merged.indexOf(slug);
    else merged.splice(++behind, 0, slug);
  }
  return merged;
}
