import type { ReadRequirement, Slice } from "#lib/catalog/rules/job-description";
import type { Requirement } from "#lib/catalog/schema";

/** Levels set by hand, by capability; 0: taken out. */
export type Corrections = Readonly<Record<string, number>>;

/** What a job asks for as it was read and corrected. */
export type Corrected = Requirement & {
  /** Of the text; empty for what a person added. */
  words: readonly Slice[];
  levelWords: readonly Slice[];
  /** read: as the text says. changed: found in the text, with another level. added: not in the text. */
  source: "read" | "changed" | "added";
};

/** What was read with the corrections on top, in the order given. */
export function correctedBy(
  read: readonly ReadRequirement[],
  corrections: Corrections,
  order: readonly string[],
): Corrected[] {
  const found = new Map(read.map((one) => [one.capability, one]));
  return order.flatMap((capability): Corrected[] => {
    const own = found.get(capability);
    const level = corrections[capability] ?? own?.level ?? 0;
    if (level === 0) return [];
    const source = own === undefined ? "added" : own.level === level ? "read" : "changed";
    return [{ capability, level, words: own?.words ?? [], levelWords: own?.levelWords ?? [], source }];
  });
}

/** The corrections that turn what was read into these requirements. */
export function correctionsFor(read: readonly ReadRequirement[], wanted: readonly Requirement[]): Corrections {
  const levels = new Map(wanted.map(({ capability, level }) => [capability, level]));
  const found = new Map(read.map(({ capability, level }) => [capability, level]));
  const capabilities = new Set([...levels.keys(), ...found.keys()]);
  const entries = [...capabilities].flatMap((capability): [string, number][] => {
    const level = levels.get(capability) ?? 0;
    return level === (found.get(capability) ?? 0) ? [] : [[capability, level]];
  });
  return Object.fromEntries(entries);
}

/** A name for a target: the first line of the text, when it is short enough to be one. */
export function titleIn(text: string, longest: number): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  const name = line.trim().replace(/^[#*\s]+|[*\s]+$/g, "");
  return name.length <= longest ? name : "";
}
