import { computedLevel } from "#lib/capability/rules/level";
import type { Explanation } from "#lib/capability/schema";
import type { Requirement } from "#lib/catalog/schema";

export type Gap = {
  capability: string;
  required: number;
  /** The greater of the computed level and the mentor's. */
  level: number;
  gap: number;
  /** What is left is level 4, which no path gives: it is earned on the job. */
  earnedOnTheJob: boolean;
};

export type Fit = {
  /** Share of the required levels that one has, 0 to 1; null without requirements. */
  fit: number | null;
  /** One per requirement, the widest gap first, then in the order of the requirements. */
  gaps: Gap[];
};

/** The level that counts towards a role: a mentor's word stands where it is the greater one. */
export const standingLevel = ({ level, mentorLevel }: Pick<Explanation, "level" | "mentorLevel">): number =>
  Math.max(level, mentorLevel ?? 0);

/** How far one's levels are from what a role requires (progress-and-capability.md, section 4). */
export function fitTo(requirements: readonly Requirement[], levelOf: (capability: string) => number): Fit {
  const gaps = requirements.map(({ capability, level: required }): Gap => {
    const level = levelOf(capability);
    const gap = Math.max(0, required - level);
    return { capability, required, level, gap, earnedOnTheJob: gap > 0 && level >= computedLevel };
  });
  const wanted = gaps.reduce((sum, { required }) => sum + required, 0);
  const had = gaps.reduce((sum, { required, level }) => sum + Math.min(level, required), 0);
  return { fit: wanted === 0 ? null : had / wanted, gaps: gaps.toSorted((a, b) => b.gap - a.gap) };
}

/** A fit (0 to 1) in whole per cent: 100 only when nothing is missing. */
export const percentOf = (fit: number): number => Math.floor(fit * 100 + 1e-9);
