"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Outline } from "#lib/capability/rules/outline";
import type { Explanation } from "#lib/capability/schema";

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** The two numbers of a capability, in words. */
export function useCapabilityWords(outline: Outline) {
  const t = useTranslations("capability");
  const format = useFormatter();
  const levelName = (level: number) => outline.levels[level]?.name.text ?? String(level);
  const points = (value: number) => format.number(value, oneDecimal);
  return {
    levelName,
    points,
    /** "1 aware, studied": a level never stands without what it rests on. */
    proof({ level, proof, mentorLevel }: Explanation): string {
      if (proof === null) return t("none");
      const basis = t(`proof.${proof}`);
      const open = proof === "shown" && mentorLevel === undefined ? `${basis} (${t("notReviewed")})` : basis;
      if (level === 0) return t("belowProof", { name: levelName(1), proof: open });
      return t("levelProof", { level, name: levelName(level), proof: open });
    },
    coverage: ({ coverage }: Pick<Explanation, "coverage">): string =>
      coverage === null ? t("coverageNone") : t("coverageIs", { coverage: points(coverage) }),
  };
}
