import type { Drawing, Station } from "#lib/catalog/rules/map-drawing";

type Move = {
  from: string;
  /** Name of the key. */
  key: string;
  /** Whether the drawing runs across. */
  across: boolean;
  /** Stations that can be reached, in order. */
  shown: readonly string[];
};

/** The station before or after in order; the first or last one stays. */
export function beside(shown: readonly string[], from: string | null, step: 1 | -1): string | null {
  const index = from === null ? -1 : shown.indexOf(from);
  if (index < 0) return shown[0] ?? null;
  return shown[Math.max(0, Math.min(shown.length - 1, index + step))] ?? null;
}

const nearest = (stations: readonly Station[], x: number): Station | undefined =>
  [...stations].sort((a, b) => Math.abs(a.across.x - x) - Math.abs(b.across.x - x))[0];

/** In the nearest stretch above or below that has stations to reach, the one closest to straight up or down. */
function upOrDown(drawing: Drawing, { from, shown }: Move, step: 1 | -1): string | null {
  const reachable = new Set(shown);
  const home = drawing.stretches.findIndex((stretch) => stretch.stations.some(({ slug }) => slug === from));
  const here = drawing.stretches[home]?.stations.find(({ slug }) => slug === from);
  for (let row = home + step; here && row >= 0 && row < drawing.stretches.length; row += step) {
    const stations = drawing.stretches[row]?.stations.filter(({ slug }) => reachable.has(slug)) ?? [];
    const found = nearest(stations, here.across.x);
    if (found) return found.slug;
  }
  return null;
}

/** Where an arrow key, Home or End leads on the map; null for other keys and at the edges. */
export function neighbour(drawing: Drawing, move: Move): string | null {
  const { key, from, shown, across } = move;
  if (key === "Home") return shown[0] ?? null;
  if (key === "End") return shown.at(-1) ?? null;
  if (key === "ArrowRight") return beside(shown, from, 1);
  if (key === "ArrowLeft") return beside(shown, from, -1);
  if (key !== "ArrowDown" && key !== "ArrowUp") return null;
  const step = key === "ArrowDown" ? 1 : -1;
  return across ? upOrDown(drawing, move, step) : beside(shown, from, step);
}
