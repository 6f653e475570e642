"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { findItem } from "#lib/capability/rules/find-item";
import type { Outline } from "#lib/capability/rules/outline";
import type { StepName } from "#lib/capability/rules/plan/step-items";
import type { Said } from "#lib/catalog/rules/said";

export type ItemName = Said & { href: `/${string}` | null };

/** How a step is called outside its stage, and where it is done. */
export function useItemName(outline: Outline): (item: StepName) => ItemName {
  const t = useTranslations("steps.item");
  return useMemo(
    () => (item) => {
      const { title, href } = findItem(outline, item);
      return item.kind === "topic" ? { ...title, href } : { text: t(item.kind, { stage: title.text }), href };
    },
    [outline, t],
  );
}
