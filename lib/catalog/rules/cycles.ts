/**
 * A circle among prerequisites as the slugs along it, the first one again at the end; `null` when there is none.
 * `edges` names for each slug what comes before it.
 */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (slug: string): string[] | null => {
    if (finished.has(slug)) return null;
    const seenAt = path.indexOf(slug);
    if (seenAt >= 0) return [...path.slice(seenAt), slug];
    path.push(slug);
    for (const before of edges.get(slug) ?? []) {
      const cycle = visit(before);
      if (cycle) return cycle;
    }
    path.pop();
    finished.add(slug);
    return null;
  };
  for (const slug of edges.keys()) {
    const cycle = visit(slug);
    if (cycle) return cycle;
  }
  return null;
}
