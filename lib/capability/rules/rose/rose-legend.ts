import { circlePath, diamondPath, type PetalFacts, type Shape } from "#lib/capability/rules/rose/rose-marks";

/** The signs of the rose that need explaining. */
export const roseSigns = ["petal", "rings", "lid", "asked", "self", "mentor", "today"] as const;
export type RoseSign = (typeof roseSigns)[number];

/** The box a sample of a sign is drawn in. */
export const sampleSize = { width: 20, height: 14 } as const;
const middle = { x: 10, y: 7 };
const wedge = "M7.5 13L3 3.5A14 14 0 0 1 17 3.5L12.5 13Z";
const bar = (y: number) => `M3 ${y}h14v2.4h-14Z`;

const samples: Record<RoseSign, readonly Omit<Shape, "key">[]> = {
  petal: [{ d: wedge, fill: "ink" }],
  rings: [
    { d: bar(11), fill: "ink" },
    { d: bar(7.8), fill: "ink" },
    { d: bar(4.6), fill: "rule" },
    { d: bar(1.4), fill: "rule" },
  ],
  lid: [{ d: "M3 9V4H17V9", stroke: "ink", width: 2 }],
  asked: [{ d: "M3.5 4.5h13v5h-13Z", stroke: "ink", width: 1.25 }],
  self: [{ d: circlePath(middle, 4), fill: "paper", stroke: "ink", width: 1.75 }],
  mentor: [{ d: diamondPath(middle, 5), fill: "ink" }],
  today: [{ d: wedge, stroke: "ink", width: 1.25 }],
};

export const sampleOf = (sign: RoseSign): Shape[] =>
  samples[sign].map((shape, index) => ({ ...shape, key: `${sign}-${index}` }));

/** The signs that occur in a drawing: what nobody has drawn in it yet is not explained. */
export function signsIn(capabilities: readonly PetalFacts[], { lookBack = false } = {}): RoseSign[] {
  const some = (holds: (facts: PetalFacts) => boolean) => capabilities.some(holds);
  const occurs: Record<RoseSign, boolean> = {
    petal: true,
    rings: true,
    lid: some(({ required = 0 }) => required > 0),
    asked: some(({ level, mentorLevel = 0, required = 0 }) => required > Math.max(level, mentorLevel)),
    self: some(({ selfAssessed }) => selfAssessed !== undefined),
    mentor: some(({ mentorLevel }) => mentorLevel !== undefined),
    today: lookBack,
  };
  return roseSigns.filter((sign) => occurs[sign]);
}
