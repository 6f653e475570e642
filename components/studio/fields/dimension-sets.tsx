"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dimensionText } from "#components/capability/dimension";
import { cx } from "#lib/cx";
import type { Offer } from "#lib/editorial/rules/offer";

type Capability = Offer["capabilities"][number];
type DimensionSetsProps = {
  capabilities: readonly Capability[];
  className?: string;
  /** One `li` each. */
  children: (capability: Capability) => ReactNode;
};

/** The capabilities in their dimensions, each with a field of its own. */
export function DimensionSets({ capabilities, className, children }: DimensionSetsProps) {
  const t = useTranslations("common");
  const dimensions = [...new Set(capabilities.map((one) => one.dimension))];
  return (
    <div className={cx("grid grid-cols-1 gap-y-8", className)}>
      {dimensions.map((dimension) => (
        <fieldset key={dimension} className="min-w-0">
          <legend className="flex items-center gap-2 pb-2 font-medium">
            <span aria-hidden className={cx("size-2.5 rounded-full bg-current", dimensionText[dimension])} />
            {t(`dimension.${dimension}`)}
          </legend>
          <ul className="border-rule border-t">
            {capabilities.filter((one) => one.dimension === dimension).map(children)}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}
