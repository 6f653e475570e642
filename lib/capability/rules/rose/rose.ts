/** Geometry of the capability rose: petals clockwise from the top, grouped in sectors, in drawing units around (0, 0). */

export const rose = {
  /** Where petals begin: a point would make small coverages invisible. */
  hub: 14,
  /** Coverage 100. */
  disc: 124,
  /** First of the four rings that say the level, outside the disc. */
  ring: 134,
  ringWidth: 9,
  ringStep: 13,
  levels: 4,
} as const;

/** Outer edge of the outermost ring. */
export const roseRadius = rose.ring + (rose.levels - 1) * rose.ringStep + rose.ringWidth;

/** Room between two sectors, in turns. */
const sectorGap = 0.018;

export type Wedge = { /** Turns from the top, clockwise, 0 to 1. */ from: number; to: number };

/** One wedge per petal, sector by sector, all equally wide. `sectors` says how many petals each has. */
export function wedgesOf(sectors: readonly number[]): Wedge[] {
  const count = sectors.reduce((sum, size) => sum + size, 0);
  const gap = sectors.length > 1 ? sectorGap : 0;
  const width = count === 0 ? 0 : (1 - gap * sectors.length) / count;
  const wedges: Wedge[] = [];
  let from = gap / 2;
  for (const size of sectors) {
    for (let petal = 0; petal < size; petal++)
      wedges.push({ from: from + petal * width, to: from + (petal + 1) * width });
    from += size * width + gap;
  }
  return wedges;
}

/** Numbers of a drawing need no more; and the same digits everywhere keep server and browser in agreement. */
export const round = (value: number) => Math.round(value * 100) / 100 || 0;

export type Point = { x: number; y: number };

export function pointAt(turn: number, radius: number): Point {
  return { x: round(Math.sin(turn * 2 * Math.PI) * radius), y: round(-Math.cos(turn * 2 * Math.PI) * radius) };
}

export const middleOf = (wedge: Wedge) => (wedge.from + wedge.to) / 2;

/** A piece of ring between two radii, as an SVG path. `inset` units stay free at both sides, so that neighbours part. */
export function wedgePath(wedge: Wedge, inner: number, outer: number, inset = 0): string {
  const margin = (radius: number) =>
    radius === 0 ? 0 : Math.min(inset / (2 * Math.PI * radius), (wedge.to - wedge.from) / 2.2);
  const at = (turn: number, radius: number) => {
    const { x, y } = pointAt(turn, radius);
    return `${x} ${y}`;
  };
  const large = wedge.to - wedge.from > 0.5 ? 1 : 0;
  const [innerFrom, innerTo] = [wedge.from + margin(inner), wedge.to - margin(inner)];
  const [outerFrom, outerTo] = [wedge.from + margin(outer), wedge.to - margin(outer)];
  return [
    `M${at(innerFrom, inner)}`,
    `L${at(outerFrom, outer)}`,
    `A${outer} ${outer} 0 ${large} 1 ${at(outerTo, outer)}`,
    `L${at(innerTo, inner)}`,
    `A${inner} ${inner} 0 ${large} 0 ${at(innerFrom, inner)}`,
    "Z",
  ].join("");
}

/**
 * How far from the middle a petal of this coverage (0-100) reaches. The petal's area, not its length, is in proportion to
 * the coverage: the eye compares areas, and a long petal is a wide one as well.
 */
export function reachOf(coverage: number): number {
  const share = Math.min(100, Math.max(0, coverage)) / 100;
  return round(Math.sqrt(rose.hub ** 2 + (rose.disc ** 2 - rose.hub ** 2) * share));
}

/** Inner radius of the ring of a level, 1-4. */
export const ringOf = (level: number) => rose.ring + (level - 1) * rose.ringStep;
