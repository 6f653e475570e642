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

/**
 * The shortest way round from `slug` back to itself, the slug first and last; `null` when it does not come before itself.
 * Other circles are not its fault.
 */
export function findCycleThrough(edges: ReadonlyMap<string, readonly string[]>, slug: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [slug];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const before of edges.get(next) ?? []) {
      if (before === slug) return [...pathTo(next, cameFrom), slug];
      if (cameFrom.has(before)) continue;
      cameFrom.set(before, next);
      queue.push(before);
    }
  }
  return null;
}

function pathTo(slug: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path: string[] = [];
  for (let at: string | undefined = slug; at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}
