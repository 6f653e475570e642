import {
  type Point,
  pointAt,
  reachOf,
  ringOf,
  rose,
  roseRadius,
  round,
  type Wedge,
  wedgePath,
} from "#lib/capability/rules/rose/rose";

/** What is drawn of one capability. */
export type PetalFacts = {
  coverage: number | null;
  level: number;
  selfAssessed?: number | undefined;
  mentorLevel?: number | undefined;
  required?: number | undefined;
};

/** `own`: the colour of the dimension. */
export type Paint = "ink" | "paper" | "rule" | "own";
/** One shape of the drawing; the page and the picture that leaves it paint the same list. */
export type Shape = { key: string; d: string; fill?: Paint; stroke?: Paint; width?: number };

const levels = Array.from({ length: rose.levels }, (_, index) => index + 1);
const lidTick = 8;
const outline = 1.25;

/** In the middle of a level's ring; level 0 stands between the disc and the first ring. */
const ringMiddle = (level: number) => (level === 0 ? (rose.disc + rose.ring) / 2 : ringOf(level) + rose.ringWidth / 2);

/** Self-assessment and mentor's level keep a lane each, so that equal levels do not cover each other. */
const lanes = { self: 0.3, mentor: 0.7 } as const;
const markAt = (wedge: Wedge, level: number, lane: keyof typeof lanes): Point =>
  pointAt(wedge.from + (wedge.to - wedge.from) * lanes[lane], ringMiddle(level));

export const circlePath = ({ x, y }: Point, radius: number): string =>
  `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
export const diamondPath = ({ x, y }: Point, size: number): string =>
  `M${x} ${round(y - size)}l${size} ${size}l${-size} ${size}l${-size} ${-size}Z`;

/**
 * A line over a ring with both ends bent inwards. It runs in the gaps between rings and petals, so that it hides nothing;
 * neighbours share an end, and a role that asks for the same of all of them draws one line.
 */
function lidPath({ from, to }: Wedge, level: number): string {
  const radius = ringOf(level) + rose.ringWidth + (rose.ringStep - rose.ringWidth) / 2;
  const at = (turn: number, distance: number) => {
    const { x, y } = pointAt(turn, distance);
    return `${x} ${y}`;
  };
  const large = to - from > 0.5 ? 1 : 0;
  const low = radius - lidTick;
  return `M${at(from, low)}L${at(from, radius)}A${radius} ${radius} 0 ${large} 1 ${at(to, radius)}L${at(to, low)}`;
}

/**
 * The four rings. Filled: reached by computation. Outlined: the role asks for it and nobody has given it yet. Faint:
 * neither. Told apart without colour.
 */
function ringShapes(wedge: Wedge, { level, mentorLevel = 0, required = 0 }: PetalFacts): Shape[] {
  const standing = Math.max(level, mentorLevel);
  return levels.map((ring): Shape => {
    const asked = ring > standing && ring <= required;
    // An outline is drawn along its middle, so what it surrounds is that much smaller.
    const inset = asked ? outline / 2 : 0;
    const d = wedgePath(wedge, ringOf(ring) + inset, ringOf(ring) + rose.ringWidth - inset, 2 + inset);
    const key = `ring-${ring}`;
    if (ring <= level) return { key, d, fill: "own" };
    return asked ? { key, d, fill: "paper", stroke: "own", width: outline } : { key, d, fill: "rule" };
  });
}

const unknown: PetalFacts = { coverage: null, level: 0 };
const petalPath = (wedge: Wedge, coverage: number): string => wedgePath(wedge, rose.hub, reachOf(coverage), 1.5);

/** The whole wedge of a capability, to point at. */
export const groundPath = (wedge: Wedge): string => wedgePath(wedge, rose.hub, roseRadius + 2, 1);

/**
 * Everything drawn of one capability, from the lowest to the topmost; without facts the empty rings.
 * @param today in a look back, how far the coverage (0-100) reaches now: an outline around or inside the petal
 */
export function petalShapes(wedge: Wedge, facts: PetalFacts | null, today: number | null = null): Shape[] {
  const known = facts ?? unknown;
  const { coverage, selfAssessed, mentorLevel, required } = known;
  const shapes: Shape[] = [];
  if (coverage !== null) shapes.push({ key: "petal", d: petalPath(wedge, coverage), fill: "own" });
  if (today !== null) {
    // On the petal itself only the paper's colour shows.
    const stroke = today < (coverage ?? 0) ? "paper" : "own";
    shapes.push({ key: "today", d: petalPath(wedge, today), stroke, width: outline });
  }
  shapes.push(...ringShapes(wedge, known));
  if (required) shapes.push({ key: "lid", d: lidPath(wedge, required), stroke: "ink", width: 2 });
  if (selfAssessed !== undefined) {
    const d = circlePath(markAt(wedge, selfAssessed, "self"), 4);
    shapes.push({ key: "self", d, fill: "paper", stroke: "ink", width: 1.75 });
  }
  if (mentorLevel !== undefined) {
    const d = diamondPath(markAt(wedge, mentorLevel, "mentor"), 5);
    shapes.push({ key: "mentor", d, fill: "ink", stroke: "paper", width: 1.5 });
  }
  return shapes;
}
