"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Outline } from "#lib/capability/rules/outline";
import type { Explained, Explanation } from "#lib/capability/schema";

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** The numbers of a capability, in words. */
export function useCapabilityWords(outline: Outline) {
  const t = useTranslations("capability");
  const format = useFormatter();
  const levelName = (level: number) => outline.levels[level]?.name.text ?? String(level);
  const points = (value: number) => format.number(value, oneDecimal);
  const words = {
    levelName,
    points,
    /** "1 aware, studied": a level never stands without what it rests on. */
    proof({ level, proof, mentorLevel, coverage }: Explanation): string {
      if (proof === null) return t("none");
      // A mentor's word is all there is, or lifts nothing of what is computed: it stands beside, on its own.
      if (mentorLevel !== undefined && level === 0)
        return coverage === null ? t("none") : t("below", { name: levelName(1) });
      const basis = t(`proof.${proof}`);
      const open = proof === "shown" && mentorLevel === undefined ? t("notReviewed", { basis }) : basis;
      if (level === 0) return t("belowProof", { name: levelName(1), proof: open });
      return t("levelProof", { level, name: levelName(level), proof: open });
    },
    coverage: ({ coverage }: Pick<Explanation, "coverage">): string =>
      coverage === null ? t("coverageNone") : t("coverageIs", { coverage: points(coverage) }),
    /** What the role asks and how far that is; null where it asks for nothing. */
    gap: ({ required, gap = 0 }: Pick<Explained, "required" | "gap">): string | null =>
      required === undefined ? null : t("asks", { level: required, name: levelName(required), gap }),
    mentor: ({ mentorLevel: level }: Pick<Explained, "mentorLevel">): string | null =>
      level === undefined ? null : t("mentor", { level, name: levelName(level) }),
    self: ({ selfAssessed: level }: Pick<Explained, "selfAssessed">): string | null =>
      level === undefined ? null : t("self", { level, name: levelName(level) }),
    /** Everything that is drawn of a capability, for those who do not see it. */
    facts(one: Explained): string {
      const said = [words.proof(one), words.coverage(one), words.gap(one), words.mentor(one), words.self(one)];
      return said.filter((part) => part !== null).join(t("comma"));
    },
  };
  return words;
}
